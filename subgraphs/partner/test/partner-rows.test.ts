import { blankPartner, loadCog } from '@maillage/kit';
import { expect, test } from 'vitest';
import { partnerRows } from '../src/store/partner-rows.ts';

const cog = loadCog();

function placesOf(communeCode: string | null): string[] {
  const [[, [row] = []] = []] = partnerRows({ ...blankPartner('partner_x'), communeCode }, 1, cog);
  return row?.places as string[];
}

test('a partner is found where its seat is, under the codes of every year', () => {
  expect(placesOf('93059')).toEqual(
    expect.arrayContaining([
      'COMMUNE:93059',
      'COMMUNE:93066',
      'DEPARTEMENT:93',
      'EPT:200057867',
      'REGION:11',
    ]),
  );
  expect(placesOf('69382')).toEqual(
    expect.arrayContaining(['ARRONDISSEMENT_MUNICIPAL:69382', 'COMMUNE:69123', 'DEPARTEMENT:69']),
  );
  expect(placesOf('69382')).not.toContain('ARRONDISSEMENT_MUNICIPAL:69383');
  expect(placesOf(null)).toEqual([]);
});
