import { type Caller, requireScope } from '@maillage/kit';
import { GraphQLError } from 'graphql';
import { expect, test } from 'vitest';

const callerWith = (...scopes: string[]): Caller => ({ actor: 'key:x', scopes, territories: null });

function codeOf(caller: Caller | null): unknown {
  try {
    requireScope({ caller }, 'write:clsm');
    return null;
  } catch (error) {
    return error instanceof GraphQLError && error.extensions.code;
  }
}

test('an anonymous caller is asked who they are, another for the scope', () => {
  expect(codeOf(null)).toBe('UNAUTHENTICATED');
  expect(codeOf(callerWith('write:cls', 'read:restricted'))).toBe('FORBIDDEN');
});

test('the scope, or admin, is enough', () => {
  expect(codeOf(callerWith('write:clsm'))).toBeNull();
  expect(codeOf(callerWith('admin'))).toBeNull();
});
