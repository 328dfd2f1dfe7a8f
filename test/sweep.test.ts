import { type Caller, READ_RESTRICTED } from '@maillage/kit';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub } from './support/test-hub.ts';

let graph: TestHub;
const unexpected: unknown[] = [];

beforeAll(async () => {
  graph = await createTestHub(DEFAULT_DATASET, { onUnexpectedError: (error) => unexpected.push(error) });
});

afterAll(() => graph[Symbol.asyncDispose]());

const isOptional = (field: GraphQLField<unknown, unknown>) => !field.args.some(isRequiredArgument);

/** Everything that can be asked of a type without arguments, down to a depth. */
function selection(type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).filter(isOptional);
  const parts = fields.flatMap((field) => {
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return field.name;
    return depth === 0 ? [] : `${field.name} { ${selection(inner, depth - 1)} }`;
  });
  return ['__typename', ...parts].join(' ');
}

/** May read what is not for everybody. */
const READER: Caller = { actor: 'test', scopes: [READ_RESTRICTED], territories: null };

const LISTS = [
  'clsmSchemes',
  'clsSchemes',
  'ptsmSchemes',
  'asvSchemes',
  'cptsSchemes',
  'qpvDistricts',
  'partners',
  'actions',
  'schemes',
];

test.each(LISTS)(
  'every field of %s answers on the default data set, and so do the fields of what it gives',
  async (list) => {
    const query = graph.hub.gateway.publicSchema.getQueryType() as GraphQLObjectType;
    const connection = getNamedType(query.getFields()[list]?.type as GraphQLOutputType) as GraphQLObjectType;
    const node = getNamedType(connection.getFields().nodes?.type as GraphQLOutputType) as GraphQLObjectType;
    const asked: string[] = [];
    for (const field of Object.values(node.getFields()).filter(isOptional)) {
      const inner = getNamedType(field.type);
      const source = isCompositeType(inner) ? `${field.name} { ${selection(inner, 1)} }` : field.name;
      const { errors } = await graph.hub.gateway.execute({
        source: `{ ${list}(first: 10) { nodes { id ${source} } } }`,
        context: graph.hub.requestContext(READER),
      });
      expect(errors, `${list}.${source}`).toBeUndefined();
      asked.push(field.name);
    }
    expect(asked.length).toBeGreaterThan(10);
    expect(unexpected).toEqual([]);
  },
);
