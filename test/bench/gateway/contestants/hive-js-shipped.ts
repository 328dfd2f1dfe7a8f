import type { StartContestant } from '../run/contestant.ts';
import { startHive } from './hive-shipped.ts';

export const start: StartContestant = ({ supergraphSdl }) => startHive(supergraphSdl);
