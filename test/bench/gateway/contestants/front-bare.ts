import type { StartContestant } from '../run/contestant.ts';
import { startBareServer } from './bare-server.ts';
import { createOurs } from './ours.ts';

export const start: StartContestant = ({ supergraphSdl }) => {
  const gateway = createOurs(supergraphSdl);
  return startBareServer(
    () => gateway.publicSchema,
    async ({ source, variables }) => (await gateway.respond({ source, variables })).json,
  );
};
