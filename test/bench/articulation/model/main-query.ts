import { readFileSync } from 'node:fs';
import type { Hub } from '@maillage/gateway';
import { AS_OF, REGION } from '../setting.ts';

const README = new URL('../../../../README.md', import.meta.url);
const FIRST_QUERY = /^```graphql\n([\s\S]*?)^```$/m;

/** How a response without errors begins. */
const DATA_ALONE = '{"data":';

/** The README's first query over the whole gateway: the data of its answer, in the JSON that clients are sent. */
export function mainQuery(hub: Hub): () => Promise<string> {
  const [, source = ''] = FIRST_QUERY.exec(readFileSync(README, 'utf8')) ?? [];
  const variables = { region: REGION, day: AS_OF };
  return async () => {
    const { json, executed } = await hub.gateway.respond({
      source,
      variables,
      context: hub.requestContext(),
    });
    if (!executed || !json.startsWith(DATA_ALONE)) throw new Error(json);
    return json.slice(DATA_ALONE.length, -1);
  };
}
