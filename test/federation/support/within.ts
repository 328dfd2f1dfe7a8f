/** Whether an answer holds nothing but what the whole truth holds: nulls may stand for parts of it. */
export function isPartOf(answer: unknown, truth: unknown): boolean {
  if (answer === null || answer === undefined) return true;
  if (Array.isArray(answer)) {
    if (answer.every((item) => item === null)) return true;
    return (
      Array.isArray(truth) &&
      truth.length === answer.length &&
      answer.every((item, index) => isPartOf(item, truth[index]))
    );
  }
  if (typeof answer !== 'object') return answer === truth;
  if (typeof truth !== 'object' || truth === null || Array.isArray(truth)) return false;
  const known = truth as Record<string, unknown>;
  const keys = Object.keys(answer);
  return (
    keys.join() === Object.keys(known).join() &&
    keys.every((key) => isPartOf((answer as Record<string, unknown>)[key], known[key]))
  );
}
