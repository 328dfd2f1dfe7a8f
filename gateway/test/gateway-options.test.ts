import { expect, test } from 'vitest';
import { addHeaderName, addTimeout, DEFAULT_TIMEOUTS } from '../src/cli/gateway-options.ts';
import { forwardHeaders } from '../src/supergraph/forwarded-headers.ts';

test('a timeout is for all subgraphs, or for one', () => {
  const timeouts = ['500', 'reviews=900', 'a=b=7'].reduce(
    (all, each) => addTimeout(each, all),
    DEFAULT_TIMEOUTS,
  );
  expect(timeouts.others).toBe(500);
  expect([...timeouts.bySubgraph]).toEqual([
    ['reviews', 900],
    ['a=b', 7],
  ]);
});

test.each(['soon', '0', '-1', '1.5', 'reviews=', '=5', ''])('“%s” is no timeout', (value) => {
  expect(() => addTimeout(value, DEFAULT_TIMEOUTS)).toThrow(/expects milliseconds/);
});

test.each(['Host', 'content-length', 'a b', 'x:y', ''])('“%s” is no header to forward', (value) => {
  expect(() => addHeaderName(value, [])).toThrow(/header/);
});

test('headers are found whatever their case, and only where they were sent', () => {
  const names = ['X-Tenant', 'cookie', 'absent'].reduce<readonly string[]>(
    (all, each) => addHeaderName(each, all),
    [],
  );
  const headers = { 'x-tenant': 'a', cookie: 'b', authorization: 'c', 'set-cookie': ['d'] };
  expect(forwardHeaders(names)({ headers })).toEqual({ 'x-tenant': 'a', cookie: 'b' });
  expect(forwardHeaders(['set-cookie'])({ headers })).toEqual({ 'set-cookie': 'd' });
});
