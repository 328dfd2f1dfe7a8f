import { expect, test } from 'vitest';
import { inRounds } from '../../src/store/in-rounds.ts';

/** Work whose rounds end when they are told to. */
function byHand() {
  const rounds: PromiseWithResolvers<number>[] = [];
  const ask = inRounds(() => {
    const round = Promise.withResolvers<number>();
    rounds.push(round);
    return round.promise;
  });
  return { ask, rounds };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('who asks while a round is running shares the next one', async () => {
  const { ask, rounds } = byHand();
  const [first, together] = [ask(), ask()];
  await turn();
  const [late, later] = [ask(), ask()];
  await turn();
  expect(rounds).toHaveLength(1);

  rounds[0]?.resolve(1);
  expect(await Promise.all([first, together])).toEqual([1, 1]);
  await turn();
  expect(rounds).toHaveLength(2);

  rounds[1]?.resolve(2);
  expect(await Promise.all([late, later])).toEqual([2, 2]);
});

test('a round that fails fails for those who shared it, and the next one is run', async () => {
  const { ask, rounds } = byHand();
  const failed = ask();
  await turn();
  const next = ask();
  rounds[0]?.reject(new Error('no connection'));
  await expect(failed).rejects.toThrow('no connection');
  await turn();
  rounds[1]?.resolve(2);
  expect(await next).toBe(2);
});
