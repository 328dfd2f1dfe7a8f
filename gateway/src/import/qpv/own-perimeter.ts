import type { PerimeterRecord, PolygonPlace, SchemeRecord } from '@maillage/kit';

type Perimeters = Pick<SchemeRecord, 'perimeters' | 'details'>;

/** Whether the perimeter is the district of this code itself. */
export const isOf = ({ declared }: PerimeterRecord, code: string): boolean =>
  declared.some((ref) => ref.level === 'QPV' && ref.code === code);

/** The perimeter that is the district itself. */
export const ownPerimeter = ({ perimeters, details }: Perimeters): PerimeterRecord | undefined =>
  perimeters.find((perimeter) => isOf(perimeter, String(details.code)));

/** The record with the place of the district's polygon. */
export function withPlace(record: SchemeRecord, place: PolygonPlace | null): SchemeRecord {
  const code = String(record.details.code);
  const perimeters = record.perimeters.map((perimeter) =>
    isOf(perimeter, code) ? { ...perimeter, polygon: place } : perimeter,
  );
  return { ...record, perimeters };
}
