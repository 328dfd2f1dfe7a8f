import { type Cog, getOrInsert, type TerritoryRef, territoryKey } from '@maillage/kit';
import type { SchemeRow } from '../../../exchange/index.ts';
import { codesIn, wholeCommuneCode } from '../../file/cells.ts';
import type { FileRows } from '../cells/read-rows.ts';
import { type RowValues, rowProblem } from '../cells/row-values.ts';
import { nameKey } from '../matching/name-key.ts';
import { createSimilarity, type Similarity } from '../matching/similar.ts';
import type { RowProblem } from '../report.ts';
import { type AskedName, communeNames } from './commune-names.ts';
import { OF_PLACE } from './place-columns.ts';
import { scopeOf } from './scope-of.ts';
import { splitNames } from './split-names.ts';

type Row = RowValues<SchemeRow>;

export interface GatheredRows {
  rows: Row[];
  problems: RowProblem[];
  notes: string[];
}

/**
 * Where a file tells perimeters by the names or the codes of communes, the several rows of one scheme as one row, with its perimeter. Below a
 * row, one that names no scheme is of the same. A commune that can't be told is reported, and the perimeter lacks it.
 */
export function gatherPlaces(
  { rows, columns }: FileRows<SchemeRow>,
  { cog, place }: { cog: Cog; place: TerritoryRef | null },
): GatheredRows {
  if (!columns.has('communes') && !columns.has('codes_insee')) return { rows, problems: [], notes: [] };
  const problems: RowProblem[] = [];
  const gathered: Row[] = [];
  const similarity = createSimilarity();
  let [asked, found] = [0, 0];
  for (const group of groupsOf(rows)) {
    const [first] = group as [Row, ...Row[]];
    problems.push(...group.slice(1).flatMap((row) => [...row.problems, ...contradictions(first, row)]));
    const places = group.flatMap((row) => placesOf(row, cog, place));
    const told = placesTold(places, cog, similarity);
    asked += places.length;
    found += told.refs.length;
    problems.push(...told.problems);
    const declared = [...new Map(told.refs.map((ref) => [territoryKey(ref), ref])).values()];
    if (places.length > 0 && declared.length === 0) continue;
    const values =
      declared.length > 0 && !first.values.declared?.length ? { ...first.values, declared } : first.values;
    gathered.push({ ...first, values, more: group.slice(1).map(({ line }) => line) });
  }
  const share = asked === 0 ? 100 : Math.floor((1_000 * found) / asked) / 10;
  const notes = [
    `${rows.length} lignes rassemblées en ${gathered.length} dispositifs ; communes reconnues : ${found} sur ${asked} (${String(share).replace('.', ',')} %).`,
  ];
  return { rows: gathered, problems, notes };
}

/** Rows of one scheme: those of its id, else of its name, and those below that name none. */
function groupsOf(rows: readonly Row[]): Row[][] {
  const groups = new Map<string, Row[]>();
  let key = '';
  for (const row of rows) {
    const [id, name] = [row.cells.get('id') ?? '', row.cells.get('nom') ?? ''];
    if (id !== '' || name !== '')
      key =
        id === '' || id.toLowerCase() === 'nouveau'
          ? `name ${nameKey(name)} ${row.cells.get('region') ?? ''}`
          : `id ${id}`;
    getOrInsert(groups, key, () => []).push(row);
  }
  return [...groups.values()];
}

/** What a later row of a scheme says otherwise than the first. */
const contradictions = (first: Row, row: Row): RowProblem[] =>
  [...row.cells]
    .filter(([column, cell]) => !OF_PLACE.includes(column) && cell !== '' && column !== 'nom')
    .filter(([column, cell]) => cell !== first.cells.get(column))
    .map(([column, value]) =>
      rowProblem(row.line, { code: 'INCONSISTENT', column, value }, [
        `La ligne ${first.line}, du même dispositif, dit autre chose.`,
        `Line ${first.line}, of the same scheme, says otherwise.`,
      ]),
    );

/** One commune that a row tells, by its code where it has one. */
interface ToldPlace extends AskedName {
  line: number;
  code: string | null;
}

function placesOf(row: Row, cog: Cog, place: TerritoryRef | null): ToldPlace[] {
  const cell = (name: string): string => row.cells.get(name) ?? '';
  const scope = scopeOf(cog, { departement: cell('departement'), region: cell('region') }, place);
  const codes = codesIn(cell('codes_insee')).map(wholeCommuneCode);
  if (codes.length > 0) return codes.map((code) => ({ line: row.line, text: code, code, scope }));
  const { isKnown } = communeNames(cog);
  return splitNames(cell('communes'), isKnown).map((text) => ({ line: row.line, text, code: null, scope }));
}

function placesTold(
  places: readonly ToldPlace[],
  cog: Cog,
  similarity: Similarity,
): { refs: TerritoryRef[]; problems: RowProblem[] } {
  const byName = places.filter(({ code }) => code === null);
  const resolved = communeNames(cog).resolve(byName, similarity);
  const problems = byName.flatMap(({ line, text }, at) => {
    const { candidates } = resolved[at] ?? {};
    return candidates ? [unknownCommune(line, text, candidates)] : [];
  });
  const refs = [
    ...places.flatMap(({ code }) => (code === null ? [] : [refOf(code, cog)])),
    ...resolved.flatMap(({ ref }) => ref ?? []),
  ];
  return { refs, problems };
}

/** A code that no year knows is a commune's: validation says so. */
const refOf = (code: string, cog: Cog): TerritoryRef => ({
  level: cog.find({ level: 'ARRONDISSEMENT_MUNICIPAL', code }) ? 'ARRONDISSEMENT_MUNICIPAL' : 'COMMUNE',
  code,
});

const unknownCommune = (line: number, value: string, candidates: RowProblem['candidates']): RowProblem => {
  const shown = candidates.map(({ id, name }) => `${name} ${id}`).join(', ') || '—';
  return rowProblem(line, { code: 'UNKNOWN_TERRITORY', column: 'communes', value, candidates }, [
    `On ne peut pas dire de quelle commune il s’agit ; peut-être : ${shown}.`,
    `Which commune is meant can’t be told; maybe: ${shown}.`,
  ]);
};
