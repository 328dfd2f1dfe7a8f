import { execute } from 'graphql';
import { monolithSchema } from '../graph/monolith.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startBareServer } from './bare-server.ts';

export const start: StartContestant = async () => {
  const schema = monolithSchema();
  return startBareServer(
    () => schema,
    ({ document, variables }) => execute({ schema, document, variableValues: variables }),
  );
};
