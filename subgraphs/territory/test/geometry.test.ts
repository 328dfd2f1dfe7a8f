import { createContours, encodeContour, loadCog, type StoredContour } from '@maillage/kit';
import type { Polygon, Position } from 'geojson';
import { graphql } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createTerritorySubgraph } from '../src/index.ts';
import { execute } from './execute.ts';

/** A round of so many positions, around one of them. */
function round(count: number, [x, y]: readonly [number, number] = [5, 46]): Polygon {
  const ring = Array.from({ length: count }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / count;
    return [x + 0.2 * Math.cos(angle), y + 0.2 * Math.sin(angle)];
  });
  return { type: 'Polygon', coordinates: [[...ring, ring[0] as Position]] };
}

async function ask(contours: StoredContour[], source: string) {
  const subgraph = createTerritorySubgraph({ cog: loadCog(), kinds: [], contours: createContours(contours) });
  const contextValue = subgraph.createContext({ today: '2026-06-01' });
  const result = await graphql({ schema: subgraph.schema, source, contextValue });
  return JSON.parse(JSON.stringify(result));
}

const commune = (code: string, shape: Polygon): StoredContour => ({
  level: 'COMMUNE',
  code,
  vintage: 2026,
  shapes: encodeContour(shape),
});

const OF_COMMUNE = (fields: string) =>
  `{ territory(ref: { level: COMMUNE, code: "01004" }) { ... on Commune { ${fields} } } }`;

describe('the geometry of a territory', () => {
  it('is null without contours', async () => {
    const { data, errors } = await execute(OF_COMMUNE('geometry geometryVintage'));
    expect(errors).toBeUndefined();
    expect(data.territory).toEqual({ geometry: null, geometryVintage: null });
  });

  it('has fewer positions the larger the tolerance, in metres', async () => {
    const { data, errors } = await ask(
      [commune('01004', round(1_000))],
      OF_COMMUNE('geometry geometryVintage fine: geometry(simplify: 99) coarse: geometry(simplify: 2500)'),
    );
    expect(errors).toBeUndefined();
    const { geometry, fine, coarse, geometryVintage } = data.territory;
    expect(geometryVintage).toBe(2026);
    expect(geometry.type).toBe('Polygon');
    expect(geometry.coordinates[0]).toHaveLength(1_001);
    expect(fine).toEqual(geometry);
    expect(coarse.coordinates[0].length).toBeLessThan(40);
  });

  it('is refused above a number of positions, and says which tolerance would do', async () => {
    const large = [commune('01004', round(30_000))];
    const { data, errors } = await ask(large, OF_COMMUNE('geometry coarse: geometry(simplify: 100)'));
    expect(data.territory.geometry).toBeNull();
    expect(data.territory.coarse.type).toBe('Polygon');
    expect(errors).toMatchObject([
      {
        extensions: { code: 'GEOMETRY_TOO_LARGE' },
        message: expect.stringContaining('« simplify: 100 »'),
      },
    ]);
  });

  it('is refused to a request that asks for too much of it', async () => {
    const fields = Array.from({ length: 12 }, (_, index) => `g${index}: geometry`).join(' ');
    const { errors } = await ask([commune('01004', round(19_000))], OF_COMMUNE(fields));
    expect(errors).toHaveLength(2);
    expect(errors[0].extensions.code).toBe('GEOMETRY_TOO_LARGE');
  });

  it('takes no tolerance below 0', async () => {
    const { errors } = await ask([], OF_COMMUNE('geometry(simplify: -1)'));
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});

describe('the position of a commune', () => {
  it('says where it comes from', async () => {
    const { data, errors } = await execute(`{
      paris: territory(ref: { level: COMMUNE, code: "75056" }) { ...At }
      marseille: territory(ref: { level: COMMUNE, code: "13055" }) { ...At }
      mamoudzou: territory(ref: { level: COMMUNE, code: "97611" }) { ...At }
      barthelemy: territory(ref: { level: COMMUNE, code: "97701" }) { ...At }
      small: territory(ref: { level: COMMUNE, code: "01001" }) { ...At }
      clipperton: territory(ref: { level: COMMUNE, code: "98901" }) { ...At }
    } fragment At on Commune { position positionSource }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      paris: { position: { type: 'Point', coordinates: [2.3488, 48.85341] }, positionSource: 'GEONAMES' },
      marseille: {
        position: { type: 'Point', coordinates: [5.38107, 43.29695] },
        positionSource: 'GEONAMES',
      },
      mamoudzou: {
        position: { type: 'Point', coordinates: [expect.closeTo(45.23, 1), expect.closeTo(-12.78, 1)] },
        positionSource: 'GEONAMES',
      },
      barthelemy: {
        position: { type: 'Point', coordinates: [expect.closeTo(-62.85, 1), expect.closeTo(17.9, 1)] },
        positionSource: 'GEONAMES',
      },
      small: {
        position: { type: 'Point', coordinates: [expect.any(Number), expect.any(Number)] },
        positionSource: 'ARRONDISSEMENT_MEAN',
      },
      clipperton: { position: null, positionSource: null },
    });
  });
});
