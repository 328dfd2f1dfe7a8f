import type { Format, Sheet } from './format.ts';
import { namedCells } from './named-cells.ts';

/**
 * A GeoJSON FeatureCollection (RFC 7946), one feature a line. Properties are named as the columns. A scheme whose perimeter is unknown that
 * day, or lies in units without a contour, has a null geometry.
 */
export const geoJson: Format = {
  contentType: 'application/geo+json; charset=utf-8',
  isText: true,
  async *write(sheet: Sheet) {
    const { table, stamp, pages, address } = sheet;
    const toProperties = namedCells(sheet);
    const head = {
      type: 'FeatureCollection',
      name: table.slug,
      title: table.label,
      address,
      day: stamp.day,
      exportedOn: stamp.exportedOn,
      licence: stamp.licence,
    };
    yield `${JSON.stringify(head).slice(0, -1)},"features":[`;
    let separator = '\n';
    for await (const rows of pages) {
      for (const { cells, geometry } of rows) {
        const properties = toProperties(cells);
        yield `${separator}${JSON.stringify({ type: 'Feature', id: properties.id, geometry, properties })}`;
        separator = ',\n';
      }
    }
    yield '\n]}\n';
  },
};
