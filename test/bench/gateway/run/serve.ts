import type { StartContestant, Surroundings } from './contestant.ts';
import type { Usage } from './process.ts';

/** The process of one contestant: starts it, says where it listens, and tells what it has used whenever it is asked. */
const [name = '', surroundings = '{}'] = process.argv.slice(2);
const { start } = (await import(`../contestants/${name}.ts`)) as { start: StartContestant };
const address = await start(JSON.parse(surroundings) as Surroundings);

process.on('message', () => {
  const { user, system } = process.cpuUsage();
  process.send?.({
    cpuMicroseconds: user + system,
    residentBytes: process.memoryUsage.rss(),
  } satisfies Usage);
});
process.on('disconnect', () => process.exit());
process.send?.({ address });
