import { type Cog, getOrInsert, type PartnerRecord, type TerritoryLevel } from '@maillage/kit';
import type { PartnerRow } from '../../../exchange/index.ts';
import type { Shelf } from '../shelf.ts';
import { contradicting, type Match, matched, NEW, NONE, nobody, unknownId, unsure } from './match.ts';
import { nameKey } from './name-key.ts';
import { CLOSE, type Similarity } from './similar.ts';

const NUMBERS = ['siret', 'finess', 'rna'] as const;

const LEVELS: readonly TerritoryLevel[] = ['ARRONDISSEMENT_MUNICIPAL', 'COMMUNE', 'COMMUNE_DELEGUEE'];

export interface PartnerMatcher {
  /** Whose row of a file of partners it is: by our id, by an official number, else by name and commune. */
  ofRow(row: Partial<PartnerRow>): Promise<Match>;
  /** Which organisation a row names that belongs to a scheme: by its id, else by its name and the scheme's départements. */
  named(
    asked: { id: string | null | undefined; name: string | null | undefined },
    departements: ReadonlySet<string>,
  ): Promise<Match>;
}

/** A SIREN names all of an organisation's establishments: it tells one partner only where it has but one, and the row no other number. */
export function createPartnerMatcher(
  shelf: Shelf<PartnerRecord>,
  cog: Cog,
  { likeness, maySearch }: Similarity,
): PartnerMatcher {
  const records = [...shelf.standing.values()].map(({ record }) => record);
  const byName = Map.groupBy(records, ({ name }) => nameKey(name));
  const byCommune = Map.groupBy(records, ({ communeCode }) => communeCode);
  const byNumber = new Map<string, PartnerRecord[]>();
  for (const record of records) {
    for (const system of [...NUMBERS, 'siren'] as const) {
      const key = `${system} ${record[system]}`;
      if (record[system] !== null) getOrInsert(byNumber, key, () => []).push(record);
    }
  }
  const departementsOf = (code: string | null): readonly string[] =>
    code === null
      ? []
      : (LEVELS.map((level) => cog.find({ level, code })).find((entry) => entry !== undefined)
          ?.departements ?? []);

  function byOfficialNumber(row: Partial<PartnerRow>): Match | null {
    const given = NUMBERS.flatMap((system) => row[system] ?? []);
    const keys = NUMBERS.flatMap((system) => (row[system] == null ? [] : [`${system} ${row[system]}`]));
    if (given.length === 0 && row.siren != null) keys.push(`siren ${row.siren}`);
    const found = [...new Set(keys.flatMap((key) => byNumber.get(key) ?? []))];
    const [only] = found;
    if (!only) return null;
    const place = { column: given.length > 0 ? 'siret' : 'siren', value: keys.join(', ') };
    return found.length > 1 ? contradicting(place, found) : matched(only.id);
  }

  return {
    async ofRow(row) {
      const { id, name = '', communeCode = null } = row;
      if (id != null && id.toLowerCase() === NEW) return NONE;
      if (id != null) {
        const found = await shelf.find(id);
        return found ? matched(found.record.id) : unknownId('id', id);
      }
      const numbered = byOfficialNumber(row);
      if (numbered) return numbered;
      const mayBe = (record: PartnerRecord) =>
        NUMBERS.every((system) => row[system] == null || record[system] === null);
      const namesakes = (byName.get(nameKey(name)) ?? []).filter(mayBe);
      const same = namesakes.filter((record) => record.communeCode === communeCode);
      const [only] = same;
      if (only && same.length === 1) return matched(only.id);
      const here = communeCode === null ? [] : (byCommune.get(communeCode) ?? []);
      const near = here.filter((record) => mayBe(record) && likeness(record.name, name) >= CLOSE);
      const unplaced = namesakes.filter((record) => communeCode === null || record.communeCode === null);
      const candidates = same.length > 1 ? same : [...new Set([...near, ...unplaced])];
      return candidates.length > 0 ? unsure({ column: 'nom', value: name }, candidates) : NONE;
    },
    async named({ id, name }, departements) {
      if (id != null) {
        const found = await shelf.find(id);
        return found ? matched(found.record.id) : unknownId('partenaire', id);
      }
      if (name == null)
        return nobody({ column: 'partenaire', value: '' }, [
          'Il faut l’identifiant de l’organisation, ou son nom.',
          'The id of the organisation is needed, or its name.',
        ]);
      const place = { column: 'partenaire_nom', value: name };
      const namesakes = byName.get(nameKey(name)) ?? [];
      const isNear = ({ communeCode }: PartnerRecord) =>
        departementsOf(communeCode).some((code) => departements.has(code));
      const near = namesakes.filter(isNear);
      const everywhere = namesakes.filter(({ communeCode }) => communeCode === null);
      const same = near.length > 0 ? near : everywhere;
      const [only] = same;
      if (only && same.length === 1) return matched(only.id);
      const around = maySearch() ? records.filter(isNear) : [];
      const alike = around.filter((record) => likeness(record.name, name) >= CLOSE);
      const candidates = same.length > 1 ? same : [...new Set([...alike, ...namesakes])];
      if (candidates.length > 0) return unsure(place, candidates);
      return nobody(place, [
        'Aucun partenaire ne porte ce nom : importez-le d’abord (maillage import partners).',
        'No partner has this name: import it first (maillage import partners).',
      ]);
    },
  };
}
