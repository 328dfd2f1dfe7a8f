import { text } from 'node:stream/consumers';
import { createPlanner } from '../planning/planner.ts';
import { REFUSED } from './rehearse-planner.ts';

/** Run by itself: a supergraph comes in, the exit code says whether the planner takes it. */
try {
  createPlanner(await text(process.stdin));
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error));
  process.exitCode = REFUSED;
}
