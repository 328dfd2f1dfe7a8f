import { schemeKinds } from '@maillage/gateway';
import { expect, test } from 'vitest';
import { warmingUp, warmUp } from '../gateway/src/hub/warm-up.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub } from './support/test-hub.ts';

test('a hub that has warmed up has read its lists, and its questions are good ones', async () => {
  await using graph = await createTestHub(DEFAULT_DATASET);
  const answers: string[] = [];
  const { gateway } = graph.hub;
  const respond = async (...request: Parameters<typeof gateway.respond>) => {
    const response = await gateway.respond(...request);
    answers.push(response.json);
    return response;
  };
  await warmUp({ ...graph.hub, gateway: { ...gateway, respond } }, schemeKinds);

  expect(new Set(answers).size).toBe(schemeKinds.length + 1);
  for (const json of answers) expect(JSON.parse(json)).not.toHaveProperty('errors');
  graph.statements();
  await graph.query(
    '{ clsmSchemes { nodes { name perimeter { population } } } qpvDistricts { totalCount } }',
  );
  expect(graph.statements()).toHaveLength(2);
});

test('a hub that is closed while it warms up answers the question under way first', async () => {
  await using graph = await createTestHub(DEFAULT_DATASET);
  const order: string[] = [];
  const { gateway } = graph.hub;
  const hub = warmingUp(
    {
      ...graph.hub,
      gateway: {
        ...gateway,
        respond: async (request) => {
          const response = await gateway.respond(request);
          order.push('answered');
          return response;
        },
      },
      close: async () => {
        order.push('closed');
      },
    },
    schemeKinds,
  );
  await hub.close();
  expect(order).toEqual(['answered', 'closed']);
});
