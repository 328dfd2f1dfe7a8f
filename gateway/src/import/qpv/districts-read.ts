import type { Cog } from '@maillage/kit';
import { type ImportReport, Refusal } from '../report.ts';
import { type DistrictRow, districtRow, type WrittenDistrict } from './district-row.ts';

/** The districts of a file by code, as they are read; a list may give one several rows, a commune each. */
export interface DistrictsRead {
  readonly rows: ReadonlyMap<string, DistrictRow>;
  /** @returns the district, or undefined when the row was rejected */
  add(line: number, written: WrittenDistrict): DistrictRow | undefined;
}

export function createDistrictsRead(report: ImportReport, cog: Cog): DistrictsRead {
  const rows = new Map<string, DistrictRow>();
  const lines = new Map<string, number>();
  return {
    rows,
    add(line, written) {
      report.read++;
      const row = districtRow(written, cog);
      if (row instanceof Refusal) {
        report.rejections.push({ line, value: row.value, reason: row.reason });
        return undefined;
      }
      const known = rows.get(row.code);
      if (known && known.name !== row.name) {
        const reason = `même code qu’à la ligne ${lines.get(row.code)}, sous un autre nom`;
        report.rejections.push({ line, value: row.code, reason });
        return undefined;
      }
      if (!known) lines.set(row.code, line);
      const merged = known ? { ...row, communes: together(known, row) } : row;
      rows.set(row.code, merged);
      return merged;
    },
  };
}

function together(one: DistrictRow, other: DistrictRow): DistrictRow['communes'] {
  const refs = [...(one.communes ?? []), ...(other.communes ?? [])];
  return refs.length === 0 ? null : [...new Map(refs.map((ref) => [ref.code, ref])).values()];
}
