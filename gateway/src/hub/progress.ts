/** Tells of the steps of a long piece of work as they go. */
export interface Progress {
  /** Runs one step and tells how long it took. */
  step<Result>(label: string, work: () => Promise<Result> | Result): Promise<Result>;
}

export const silent: Progress = { step: async (_, work) => work() };

/** One line a step: « ✓ Migrations (0.3 s) ». */
export function lineProgress(write: (line: string) => void): Progress {
  return {
    async step(label, work) {
      const begun = performance.now();
      const result = await work();
      write(`✓ ${label} (${((performance.now() - begun) / 1000).toFixed(1)} s)`);
      return result;
    },
  };
}
