import { isDeepStrictEqual } from 'node:util';
import { execute, parse } from 'graphql';
import { request } from 'undici';
import { monolithSchema } from '../graph/monolith.ts';
import { workloads } from '../workload.ts';

/** Throws unless the server at `address` answers as graphql-js does on the merged schema, for several variables of each workload. */
export async function checkAnswers(name: string, address: string): Promise<void> {
  const schema = monolithSchema();
  for (const { name: workload, source, variables: variablesOf } of workloads) {
    for (const index of [0, 1, 77]) {
      const variables = variablesOf(index);
      const expected = await execute({ schema, document: parse(source), variableValues: variables });
      const { body } = await request(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify({ query: source, variables }),
      });
      const actual = await body.text();
      if (!isDeepStrictEqual(JSON.parse(actual), JSON.parse(JSON.stringify(expected)))) {
        const detail = `${JSON.stringify(variables)}: ${actual.slice(0, 1_000)}`;
        throw new Error(`${name} answers the ${workload} query otherwise than graphql-js: ${detail}`);
      }
    }
  }
}
