import { monolithSchema } from '../graph/monolith.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startApolloServer } from './apollo-server.ts';

export const start: StartContestant = () => startApolloServer({ schema: monolithSchema() });
