import type { Contours } from '@maillage/kit';
import {
  beginStagingContours,
  type ContourRow,
  contoursWithin,
  mergeStagedContours,
  type StagedOutcome,
  stageContours,
} from '@maillage/territory';
import { markReopening } from '../../hub/reopenings.ts';
import type { ImportRun } from '../import-run.ts';

/** Contours on their way into the store, a batch at a time. */
export interface ContourStage {
  /** Rejects one that the file has already given, or that has no area. */
  add(rank: number, row: ContourRow): Promise<void>;
  /** Takes them in. @returns every contour, as the transaction now sees them */
  finish(): Promise<{ outcome: StagedOutcome; contours: Contours }>;
}

const BATCH = 1_000;

export async function createContourStage({ client, report, pulse }: ImportRun): Promise<ContourStage> {
  await beginStagingContours(client);
  const ranks = new Map<string, number>();
  let batch: { rank: number; row: ContourRow }[] = [];

  async function flush(): Promise<void> {
    pulse();
    const rows = batch;
    batch = [];
    if (await isStaged(rows.map(({ row }) => row))) return;
    for (const { rank, row } of rows) {
      if (!(await isStaged([row])))
        report.rejections.push({ line: rank, value: row.code, reason: 'contour d’une surface nulle' });
    }
  }

  /** False when a contour without area keeps them all from being staged. */
  async function isStaged(rows: readonly ContourRow[]): Promise<boolean> {
    try {
      await stageContours(client, rows);
      return true;
    } catch (error) {
      if (error instanceof RangeError) return false;
      throw error;
    }
  }

  return {
    async add(rank, row) {
      const key = `${row.level}:${row.code}:${row.vintage}`;
      const known = ranks.get(key);
      if (known !== undefined) {
        report.rejections.push({ line: rank, value: row.code, reason: `même code qu’à l’objet ${known}` });
        return;
      }
      ranks.set(key, rank);
      batch.push({ rank, row });
      if (batch.length === BATCH) await flush();
    },
    async finish() {
      await flush();
      const outcome = await mergeStagedContours(client);
      if (outcome.created + outcome.changed > 0) await markReopening(client, 'REFERENCE');
      return { outcome, contours: await contoursWithin(client) };
    },
  };
}
