import { Readable } from 'node:stream';
import type { GeoJsonProperties, Geometry } from 'geojson';
import chain from 'stream-chain';
import { parser } from 'stream-json';
import { pick } from 'stream-json/filters/pick.js';
import { streamArray } from 'stream-json/streamers/stream-array.js';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { StartupError } from '../../database/startup-error.ts';
import type { InputFile } from './input-file.ts';
import { textChunks } from './text-chunks.ts';

/** One feature of a file of contours. */
export interface InputFeature {
  /** Its rank in the file; the first is 1. */
  rank: number;
  properties: Readonly<Record<string, unknown>>;
  geometry: Geometry | null;
}

/** Whether the file's text begins as JSON does. */
export async function isJson(file: InputFile): Promise<boolean> {
  for await (const text of textChunks(file)) {
    const start = text.trimStart();
    if (start !== '') return start.startsWith('{') || start.startsWith('[');
  }
  return false;
}

/**
 * The features of a GeoJSON collection, one at a time, or of a TopoJSON topology, which is read whole: its features share their lines. An
 * `id` beside the properties counts as one.
 * @throws StartupError for another file, or one that is cut short
 */
export async function* readFeatures(file: InputFile): AsyncGenerator<InputFeature> {
  const type = await typeOf(file);
  try {
    let rank = 0;
    const features = type === 'Topology' ? topologyFeatures(file) : collectionFeatures(file);
    for await (const { id, properties, geometry } of features) {
      rank++;
      yield {
        rank,
        properties: { ...(id !== undefined && { id }), ...properties },
        geometry: geometry ?? null,
      };
    }
  } catch (error) {
    if (!isMalformed(error)) throw error;
    throw new StartupError(
      `${file.path}: this JSON is cut short or malformed (${(error as Error).message}).`,
    );
  }
}

/** What JSON may say of a feature; nothing of it is sure. */
interface LooseFeature {
  id?: unknown;
  properties?: Record<string, unknown> | null;
  geometry?: Geometry | null;
}

const TYPE = /"type"\s*:\s*"(FeatureCollection|Topology)"/;
const TYPE_LENGTH = 64;

async function typeOf(file: InputFile): Promise<string> {
  let tail = '';
  if (await isJson(file)) {
    for await (const text of textChunks(file)) {
      const type = TYPE.exec(tail + text)?.[1];
      if (type) return type;
      tail = text.slice(-TYPE_LENGTH);
    }
  }
  throw new StartupError(
    `${file.path}: line 1 begins no file of contours: a GeoJSON FeatureCollection or a TopoJSON Topology is expected.`,
  );
}

async function* collectionFeatures(file: InputFile): AsyncGenerator<LooseFeature> {
  const features = chain([
    Readable.from(textChunks(file)),
    parser({ streamValues: false }),
    pick({ filter: 'features' }),
    streamArray<LooseFeature | null>(),
  ]);
  for await (const { value } of features as AsyncIterable<{ value: LooseFeature | null }>) yield value ?? {};
}

async function* topologyFeatures(file: InputFile): AsyncGenerator<LooseFeature> {
  const parts: string[] = [];
  for await (const text of textChunks(file)) parts.push(text);
  const topology = JSON.parse(parts.join('')) as Topology;
  for (const object of Object.values(topology.objects ?? {})) {
    const geometries: GeometryObject<GeoJsonProperties>[] =
      object.type === 'GeometryCollection' ? object.geometries : [object];
    for (const geometry of geometries) yield feature(topology, geometry) as LooseFeature;
  }
}

/** stream-json and topojson-client throw plain errors on what they can't read; those of the system have a code. */
const isMalformed = (error: unknown): boolean => error instanceof Error && !('code' in error);
