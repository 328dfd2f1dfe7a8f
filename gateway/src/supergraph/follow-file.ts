import { stat } from 'node:fs/promises';

export interface FollowedFile {
  /** After this no further change is told, and none is being told. */
  stop(): Promise<void>;
}

export interface FollowOptions {
  file: string;
  everyMs: number;
  /** Called for one change at a time. */
  onChange: () => Promise<void>;
}

/**
 * Tells when a file was replaced or rewritten, by looking at it: this works for renames, links and network drives alike. A file that is still being
 * written is left until two looks find it the same.
 */
export async function followFile({ file, everyMs, onChange }: FollowOptions): Promise<FollowedFile> {
  let told = await stateOf(file);
  let last = told;
  let stopped = false;
  let timer: NodeJS.Timeout;
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    const state = await stateOf(file);
    const settled = state === last;
    last = state;
    if (state === null || state === told || !settled || stopped) return;
    told = state;
    await onChange();
  }

  function lookLater(): void {
    timer = setTimeout(() => {
      looking = look().finally(() => {
        if (!stopped) lookLater();
      });
    }, everyMs);
  }

  lookLater();
  return {
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}

/** Null while there is no such file. */
async function stateOf(file: string): Promise<string | null> {
  try {
    const { ino, size, mtimeNs } = await stat(file, { bigint: true });
    return `${ino} ${size} ${mtimeNs}`;
  } catch {
    return null;
  }
}
