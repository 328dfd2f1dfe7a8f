import { atOnce } from '@maillage/articulation';
import { entriesOf, fedModel } from '../model/fed-model.ts';
import { replicateCog, replicateDataset } from '../model/replicate.ts';
import { AS_OF, type Cog, type Dataset } from '../setting.ts';
import { median, timed } from './statistics.ts';

/** What the same questions cost on so many copies of the country. */
export interface ScaleResult {
  scale: number;
  schemes: number;
  /** Pairs of schemes that overlap. */
  pairs: number;
  /** Milliseconds: the first matrix of the model, and the median of those after it. */
  firstMatrix: number;
  matrix: number;
  /** Microseconds of the matrix for each pair. */
  perPair: number;
  /** Milliseconds for the overlaps of one scheme. */
  overlaps: number;
}

const ROUNDS = 5;

export async function measureScale(options: {
  cog: Cog;
  dataset: Dataset;
  scale: number;
  scheme: string;
}): Promise<ScaleResult> {
  const { cog, dataset, scale, scheme } = options;
  const larger = replicateDataset(dataset, scale);
  const model = fedModel(replicateCog(cog, scale), entriesOf(larger));
  const matrixOf = () => atOnce(model.articulationMatrix({ asOf: AS_OF }));
  const firstMatrix = await timed(matrixOf);
  const matrices: number[] = [];
  const overlaps: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    matrices.push(await timed(matrixOf));
    overlaps.push(await timed(() => model.overlaps(scheme, { asOf: AS_OF })));
  }
  const pairs = matrixOf().cells.reduce((sum, cell) => sum + cell.overlaps, 0);
  const matrix = median(matrices);
  return {
    scale,
    schemes: larger.schemes.length,
    pairs,
    firstMatrix,
    matrix,
    perPair: (matrix * 1_000) / pairs,
    overlaps: median(overlaps),
  };
}
