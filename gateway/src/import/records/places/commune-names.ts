import { type Cog, getOrInsert, type TerritoryRef, territoryKey } from '@maillage/kit';
import type { Similarity } from '../matching/similar.ts';
import type { Candidate } from '../report.ts';
import { arrondissementNamed } from './arrondissement-name.ts';
import { codesBeside, type NameKeys, nameKeys, plainName } from './name-keys.ts';
import { indexPlaces, type NamedPlace, namedPlaces } from './named-places.ts';

/** Where names are looked for: départements and régions by their codes; everywhere when it is null. */
export type Scope = ReadonlySet<string> | null;

export type ResolvedName =
  | { ref: TerritoryRef; candidates?: never }
  | { ref?: never; candidates: Candidate[] };

export interface AskedName {
  text: string;
  scope: Scope;
}

export interface CommuneNames {
  /**
   * What names of communes mean, those of one perimeter together: a name that several communes have is that of the one among the others'
   * intercommunalités, or else départements. A name that is none, or several still, is answered with what it may mean.
   */
  resolve(asked: readonly AskedName[], similarity: Similarity): ResolvedName[];
  isKnown(text: string): boolean;
}

const known = new WeakMap<Cog, CommuneNames>();

export const communeNames = (cog: Cog): CommuneNames => getOrInsert(known, cog, createCommuneNames);

const KEYS = ['name', 'joined', 'bare', 'loose'] as const;

function createCommuneNames(cog: Cog): CommuneNames {
  const places = namedPlaces(cog);
  const index = indexPlaces(places);

  /** Of the strictest form that finds any. */
  function meant({ text, scope }: AskedName): NamedPlace[] {
    const arrondissement = arrondissementNamed(cog, text);
    if (arrondissement)
      return places.filter(({ ref }) => ref === arrondissement || isSame(ref, arrondissement));
    const keys = nameKeys(plainName(text));
    for (const key of KEYS) {
      if (keys[key] === '') continue;
      const found = narrowed(index[key].get(keys[key]) ?? [], { text, scope });
      if (found.length > 0) return preferred(found, keys);
    }
    return [];
  }

  /** What is alike where it is looked for, else what has the name elsewhere. */
  function mayBe(asked: AskedName, similarity: Similarity): NamedPlace[] {
    if (!similarity.maySearch()) return [];
    const near = nearest(asked, places, similarity);
    return near.length > 0 ? near : meant({ text: asked.text, scope: null });
  }

  return {
    isKnown: (text) => meant({ text, scope: null }).length > 0,
    resolve(asked, similarity) {
      const each = asked.map(meant);
      const sure = each.flatMap((found) => (found.length === 1 ? found : []));
      const around = [
        new Set(sure.flatMap(({ epcis }) => epcis)),
        new Set(sure.flatMap(({ departements }) => departements)),
      ] as const;
      return each.map((found, at) => {
        const [only] = among(found, around);
        if (only) return { ref: only.ref };
        return { candidates: shown(found.length > 0 ? found : mayBe(asked[at] as AskedName, similarity)) };
      });
    },
  };
}

const isSame = (one: TerritoryRef, other: TerritoryRef): boolean =>
  one.level === other.level && one.code === other.code;

function narrowed(found: readonly NamedPlace[], { text, scope }: AskedName): NamedPlace[] {
  const { front, departement } = codesBeside(text);
  const isIn = ({ departements, regions }: NamedPlace): boolean =>
    scope === null ||
    departements.some((code) => scope.has(`DEPARTEMENT:${code}`)) ||
    regions.some((code) => scope.has(`REGION:${code}`));
  return found.filter(
    (place) =>
      isIn(place) &&
      (departement === null || place.departements.includes(departement)) &&
      (front === null || place.ref.code === front || place.postcodes.includes(front)),
  );
}

/**
 * Of several places, that whose article is the text's, where it has one: a text without may have lost it. Then today's communes rather than
 * what once had their name in the same département.
 */
function preferred(found: readonly NamedPlace[], { joined, bare }: NameKeys): NamedPlace[] {
  const distinct = [...new Map(found.map((place) => [territoryKey(place.ref), place])).values()];
  const exact = joined === bare ? [] : distinct.filter(({ keys }) => keys.joined === joined);
  const left = exact.length > 0 ? exact : distinct;
  const current = left.filter(({ isCurrent }) => isCurrent);
  return left.filter(
    (place) =>
      place.isCurrent ||
      !current.some(({ departements }) => departements.some((code) => place.departements.includes(code))),
  );
}

function among(
  found: readonly NamedPlace[],
  [epcis, departements]: readonly [ReadonlySet<string>, ReadonlySet<string>],
): NamedPlace[] {
  if (found.length <= 1) return [...found];
  const near = found.filter((place) => place.epcis.some((code) => epcis.has(code)));
  const here =
    near.length > 0
      ? near
      : found.filter((place) => place.departements.some((code) => departements.has(code)));
  return here.length === 1 ? here : [];
}

const MAX_SHOWN = 5;
/** Less alike names are not worth showing. */
const ALIKE = 0.5;

/** In their scope, the names that are the most alike. */
function nearest(asked: AskedName, places: readonly NamedPlace[], { likeness }: Similarity): NamedPlace[] {
  const text = plainName(asked.text);
  return narrowed(places, asked)
    .map((place) => ({ place, alike: likeness(place.name, text) }))
    .filter(({ alike }) => alike >= ALIKE)
    .sort((one, other) => other.alike - one.alike)
    .map(({ place }) => place);
}

const shown = (places: readonly NamedPlace[]): Candidate[] =>
  places.slice(0, MAX_SHOWN).map(({ ref, name, departements }) => ({
    id: territoryKey(ref),
    name: departements.length > 0 ? `${name} (${[...new Set(departements)].join(', ')})` : name,
  }));
