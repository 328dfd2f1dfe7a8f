import { territorySchemeId } from '@maillage/kit';
import type { Stores } from '../../hub/stores.ts';
import type { DistrictRow } from './district-row.ts';
import { districtStore } from './write-districts.ts';

const ILLUSTRATIVE = { provenance: { eq: 'ILLUSTRATIVE' } } as const;

/** Says how many districts of the illustrative data set are on no list that was imported: they stay as they are. */
export async function illustrativeNote(
  stores: Stores,
  rows: ReadonlyMap<string, DistrictRow>,
): Promise<string[]> {
  const { lists } = districtStore(stores);
  // Asked of what was committed before: those of this import that were illustrative until now are taken off.
  const page = await lists.page({
    filter: ILLUSTRATIVE,
    order: 'NAME_ASC',
    page: { first: 1, after: null },
    today: '2024-01-01',
  });
  const ids = [...rows.keys()].map((code) => territorySchemeId('QPV', code));
  const replaced = (await lists.byIds(ids)).filter((head) => head?.provenance === 'ILLUSTRATIVE');
  const { totalCount } = page;
  const all = typeof totalCount === 'number' ? totalCount : await totalCount();
  const left = all - replaced.length;
  return left > 0 ? [`${left} quartiers du jeu illustratif ne sont pas dans ce fichier : ils restent.`] : [];
}
