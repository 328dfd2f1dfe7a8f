import { setImmediate } from 'node:timers/promises';

/** Longest stretch, in milliseconds, in which steps are taken before others have their turn. */
const SLICE = 8;

/** Takes the steps of a long answer, others having their turn in between. */
export async function inSlices<Answer>(steps: Generator<void, Answer>): Promise<Answer> {
  let sliceEnd = performance.now() + SLICE;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + SLICE;
  }
}
