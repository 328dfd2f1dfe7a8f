import type { Caller } from '@maillage/kit';
import type { ExecutionResult } from 'graphql';
import { expect } from 'vitest';
import type { TestHub } from '../support/test-hub.ts';

/** Somebody of the national centre, who may write everything everywhere. */
export const KEEPER: Caller = { actor: 'centre national', scopes: ['admin'], territories: null };

export const PAYLOAD = `
  scheme { id version name }
  change { version operation asked actor reason source undoes successorId at }
  userErrors { path code messageFr messageEn }
  current { id version }
  visible
`;

export interface UserError {
  path: string[];
  code: string;
  messageFr: string;
  messageEn: string;
}

export interface Payload {
  scheme: { id: string; version: number; name: string } | null;
  change: Record<string, unknown> | null;
  userErrors: UserError[];
  current: { id: string; version: number } | null;
  visible: boolean;
}

/** Asks and expects an answer without errors. */
export async function asked(
  { hub }: TestHub,
  source: string,
  { variables, caller = null }: { variables?: Record<string, unknown>; caller?: Caller | null } = {},
): Promise<Record<string, never>> {
  const { data, errors } = await run({ hub }, source, { variables, caller });
  expect(errors).toBeUndefined();
  return data as unknown as Record<string, never>;
}

export const run = (
  { hub }: Pick<TestHub, 'hub'>,
  source: string,
  { variables, caller = null }: { variables?: Record<string, unknown>; caller?: Caller | null } = {},
): Promise<ExecutionResult> =>
  hub.gateway.execute({ source, variables, context: hub.requestContext(caller) });

/** Calls a mutation of schemes with its input. */
export async function write(
  graph: TestHub,
  [mutation, type, caller = KEEPER]: readonly [mutation: string, inputType: string, caller?: Caller],
  input: object,
): Promise<Payload> {
  const source = `mutation ($input: ${type}!) { payload: ${mutation}(input: $input) { ${PAYLOAD} } }`;
  const data = await asked(graph, source, { variables: { input }, caller });
  return data.payload as unknown as Payload;
}
