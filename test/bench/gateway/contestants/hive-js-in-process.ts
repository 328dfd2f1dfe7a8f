import type { StartContestant } from '../run/contestant.ts';
import { hiveInProcess } from './hive-in-process.ts';
import { startTunedHive } from './hive-tuned.ts';

export const start: StartContestant = ({ supergraphSdl }) =>
  startTunedHive({ supergraphSdl, subgraphAt: hiveInProcess() });
