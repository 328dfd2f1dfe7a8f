import {
  badUserInput,
  COG_LEVELS,
  type Cog,
  connectionType,
  pageArguments,
  pageOfArray,
  readPage,
  searchTerritories,
  type TerritoryEntry,
  type TerritoryLevel,
  territoryInterface,
  territoryKey,
  territoryLevelEnum,
} from '@maillage/kit';
import type { TerritoryGraph } from '../types/index.ts';

const MAX_SEARCH_LENGTH = 200;

/** `Query.territories`: search by name, code or postcode, or list a level. */
export function addTerritoriesQuery({ builder, cog, kinds }: TerritoryGraph): void {
  const territory = territoryInterface(builder, kinds);
  builder.queryField('territories', (t) =>
    t.field({
      type: connectionType(builder, 'Territory', territory),
      description:
        'Les territoires du code officiel géographique. Avec `search`, du plus proche au plus lointain : code, code postal, nom exact, début du nom, début d’un mot, partie du nom, puis les plus peuplés ; à la fin les communes qui ont porté ce nom ou ce code, ou qui en réunissent une (voir `formerNames`) ; sinon par niveau et par code. Les quartiers prioritaires se cherchent par la liste de leur propre type.',
      args: {
        search: t.arg.string({
          description:
            'Nom, code ou code postal. Les accents, la casse, les traits d’union, l’article et « St » pour « Saint » ne comptent pas.',
        }),
        level: t.arg({ type: territoryLevelEnum(builder), description: 'Seulement ce niveau.' }),
        ...pageArguments(t.arg),
      },
      resolve: (_, args, { today }) => {
        const page = readPage(args, 1);
        const refs = wanted(cog, args).map(({ level, code }) => ({ level, code, asOf: today }));
        return pageOfArray(refs, page, territoryKey);
      },
    }),
  );
}

interface Wanted {
  search?: string | null;
  level?: TerritoryLevel | null;
}

function wanted(cog: Cog, { search, level }: Wanted): readonly TerritoryEntry[] {
  if (level === 'QPV') {
    throw badUserInput(
      '« level » attend un niveau du code officiel géographique ; un QPV est un dispositif, avec sa propre liste.',
    );
  }
  if (search == null) return level == null ? everywhere(cog) : cog.entries(level);
  if (search.length > MAX_SEARCH_LENGTH) {
    throw badUserInput(
      `« search » attend au plus ${MAX_SEARCH_LENGTH} caractères ; reçu : ${search.length}.`,
    );
  }
  return searchTerritories(cog, { text: search, level: level ?? undefined });
}

function everywhere(cog: Cog): readonly TerritoryEntry[] {
  return COG_LEVELS.flatMap((level) => cog.entries(level));
}
