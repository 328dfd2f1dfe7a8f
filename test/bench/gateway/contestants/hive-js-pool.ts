import type { StartContestant } from '../run/contestant.ts';
import { hiveOverPool } from './hive-over-pool.ts';
import { startTunedHive } from './hive-tuned.ts';

export const start: StartContestant = ({ supergraphSdl }) =>
  startTunedHive({ supergraphSdl, subgraphAt: hiveOverPool });
