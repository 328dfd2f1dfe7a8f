import { createHttpTransport } from '../../../../gateway/src/transport/http.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startOurs } from './ours.ts';

export const start: StartContestant = ({ supergraphSdl, subgraphUrls }) => {
  const transports = Object.entries(subgraphUrls).map(
    ([name, url]) => [name, createHttpTransport({ url })] as const,
  );
  return startOurs(supergraphSdl, new Map(transports));
};
