import { createGateway } from '../../../../gateway/src/execution/create-gateway.ts';
import { createHttpTransport } from '../../../../gateway/src/transport/http.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startHubServer } from './hub-server.ts';

export const start: StartContestant = ({ supergraphSdl, subgraphUrls }) => {
  const transports = Object.entries(subgraphUrls).map(
    ([name, url]) => [name, createHttpTransport({ url })] as const,
  );
  return startHubServer(createGateway({ supergraphSdl, transports: new Map(transports) }));
};
