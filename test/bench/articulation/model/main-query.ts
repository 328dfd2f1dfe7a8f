import { readFileSync } from 'node:fs';
import type { Hub } from '@maillage/gateway';
import { AS_OF, REGION } from '../setting.ts';

const README = new URL('../../../../README.md', import.meta.url);
const FIRST_QUERY = /^```graphql\n([\s\S]*?)^```$/m;

/** The README's first query over the whole gateway: the data of its answer as JSON. */
export function mainQuery(hub: Hub): () => Promise<string> {
  const [, source = ''] = FIRST_QUERY.exec(readFileSync(README, 'utf8')) ?? [];
  const variables = { region: REGION, day: AS_OF };
  return async () => {
    const { data, errors } = await hub.gateway.execute({
      source,
      variables,
      context: hub.requestContext(),
    });
    if (errors?.length) throw new Error(errors.map(({ message }) => message).join('\n'));
    return JSON.stringify(data);
  };
}
