import { createInProcessTransport } from '../../../../gateway/src/transport/in-process.ts';
import { subgraphSchemas } from '../graph/subgraphs.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startOurs } from './ours.ts';

export const start: StartContestant = ({ supergraphSdl }) => {
  const transports = [...subgraphSchemas()].map(
    ([name, schema]) => [name, createInProcessTransport({ schema, createContext: () => ({}) })] as const,
  );
  return startOurs(supergraphSdl, new Map(transports));
};
