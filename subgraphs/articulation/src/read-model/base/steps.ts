/** A long answer in steps, between which others may have their turn. */
export type Steps<Answer> = Generator<void, Answer>;

/** All steps at once. */
export function atOnce<Answer>(steps: Steps<Answer>): Answer {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}
