import type { StartContestant } from '../run/contestant.ts';
import { startHubServer } from './hub-server.ts';
import { createOurs } from './ours.ts';

export const start: StartContestant = ({ supergraphSdl }) => startHubServer(createOurs(supergraphSdl));
