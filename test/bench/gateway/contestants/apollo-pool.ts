import type { StartContestant } from '../run/contestant.ts';
import { startTunedApollo } from './apollo-tuned.ts';
import { createPool } from './pool.ts';

export const start: StartContestant = ({ supergraphSdl }) =>
  startTunedApollo(supergraphSdl, (_name, url) => createPool(url));
