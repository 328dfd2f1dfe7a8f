import { monolithSchema } from '../graph/monolith.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startBareServer } from './bare-server.ts';
import { createCompiler } from './jit.ts';

export const start: StartContestant = async () => {
  const schema = monolithSchema();
  const compile = createCompiler(schema);
  return startBareServer(
    () => schema,
    async ({ document, variables }) => {
      const compiled = compile(document);
      return compiled.stringify(await compiled.query(undefined, {}, variables));
    },
  );
};
