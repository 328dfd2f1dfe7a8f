import { encodeContour } from '@maillage/kit';
import type { Polygon } from 'geojson';
import { runStatement } from '../../support/test-database.ts';

/** West, south, east, north. */
type Bounds = [number, number, number, number];

interface Drawn {
  level: 'COMMUNE' | 'QPV';
  code: string;
  vintage: number;
  bounds: Bounds;
}

/** Drawn by hand, nothing like the real ones: Bron, and its illustrative QPV in the north-east of it. */
export const DRAWN: readonly Drawn[] = [
  { level: 'COMMUNE', code: '69029', vintage: 2026, bounds: [4.88, 45.71, 4.95, 45.76] },
  { level: 'QPV', code: 'QN06951I', vintage: 2024, bounds: [4.93, 45.74, 4.94, 45.75] },
];

/** Puts them in a hub's database before the hub is opened: contours are read when it starts. */
export async function drawContours(databaseUrl: string): Promise<void> {
  const rows = DRAWN.map(({ level, code, vintage, bounds }) => {
    const shapes = Buffer.from(encodeContour(rectangle(bounds))).toString('hex');
    return `('${level}', '${code}', ${vintage}, '\\x${shapes}')`;
  });
  await runStatement(databaseUrl, `INSERT INTO territory.contour VALUES ${rows.join(', ')}`);
}

const rectangle = ([west, south, east, north]: Bounds): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});
