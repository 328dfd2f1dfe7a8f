import { setImmediate } from 'node:timers/promises';
import { atOnce, type Steps } from '../read-model/base/steps.ts';

/** Longest stretch, in milliseconds, in which steps are taken before others have their turn. */
const SLICE = 8;

/** Begun anew so often because of changes, an answer is worked out without a pause. */
const MAX_BEGINNINGS = 3;

/** Takes the steps of a long answer, others having their turn in between. Should the model change meanwhile, it begins anew: no answer mixes two states. */
export async function inSlices<Answer>(
  model: { revision(): number },
  begin: () => Steps<Answer>,
): Promise<Answer> {
  for (let beginning = 0; beginning < MAX_BEGINNINGS; beginning++) {
    const revision = model.revision();
    const steps = begin();
    let sliceEnd = performance.now() + SLICE;
    for (let step = steps.next(); model.revision() === revision; step = steps.next()) {
      if (step.done) return step.value;
      if (performance.now() < sliceEnd) continue;
      await setImmediate();
      sliceEnd = performance.now() + SLICE;
    }
  }
  return atOnce(begin());
}
