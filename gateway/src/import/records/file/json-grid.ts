import { checkedRow } from './checked-row.ts';
import { FileRefused, unreadable } from './file-refused.ts';
import type { Grid, GridRow } from './grid.ts';

/** The features of a GeoJSON collection, or the objects of a list, by the names of their properties; lists of texts as one cell, `|` between. */
export function jsonGrid(content: Buffer): Grid {
  const rows = rowsIn(content);
  return {
    format: 'JSON',
    readings: [
      {
        async *rows() {
          yield* rows;
        },
      },
    ],
  };
}

function rowsIn(content: Buffer): GridRow[] {
  const objects = objectsIn(content);
  const names = new Set(objects.slice(0, NAMES_LOOKED_AT).flatMap((object) => Object.keys(object)));
  const header = [...names];
  return [
    checkedRow({ line: 0, cells: header }, 1),
    ...objects.map((object, index) =>
      checkedRow({ line: index + 1, cells: header.map((name) => textOf(object[name])) }, index + 1),
    ),
  ];
}

const NAMES_LOOKED_AT = 1_000;

type Properties = Readonly<Record<string, unknown>>;

function objectsIn(content: Buffer): Properties[] {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(content));
  } catch {
    throw unreadable('ce JSON est coupé ou mal formé', 'this JSON is cut short or malformed');
  }
  const { features } = (json ?? {}) as { features?: unknown };
  const items = Array.isArray(json) ? json : features;
  if (!Array.isArray(items))
    throw new FileRefused('WRONG_FORMAT', [
      'Attendu : une FeatureCollection GeoJSON, ou une liste d’objets.',
      'Expected a GeoJSON FeatureCollection, or a list of objects.',
    ]);
  return items.map((item) => {
    const { properties } = (item ?? {}) as { properties?: unknown };
    const found = features === undefined ? item : properties;
    return typeof found === 'object' && found !== null && !Array.isArray(found) ? (found as Properties) : {};
  });
}

function textOf(value: unknown): string {
  if (Array.isArray(value)) return value.map(scalarText).join(' | ');
  return scalarText(value);
}

function scalarText(value: unknown): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  return typeof value === 'boolean' ? (value ? 'oui' : 'non') : '';
}
