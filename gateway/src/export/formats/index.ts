import type { ExportList } from '../lists/index.ts';
import { csv } from './csv.ts';
import type { Format } from './format.ts';
import { geoJson } from './geo-json.ts';
import { jsonLines } from './json-lines.ts';
import { xlsx } from './xlsx/xlsx.ts';

const EVERYWHERE: Readonly<Record<string, Format>> = { csv, xlsx, jsonl: jsonLines };
const ON_MAPS: Readonly<Record<string, Format>> = { ...EVERYWHERE, geojson: geoJson };

/** The formats of a list, by the ending of its addresses. */
export const formatsOf = ({ mapped }: ExportList): Readonly<Record<string, Format>> =>
  mapped ? ON_MAPS : EVERYWHERE;
