import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { schemaFiles } from '@maillage/gateway';
import {
  buildSchema,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';

const read = (name: string) => readFileSync(new URL(`../schema/${name}`, import.meta.url), 'utf8');

let files: Map<string, string>;

beforeAll(async () => {
  files = await schemaFiles();
});

describe('the committed schemas', () => {
  test('are what the code gives (npm run generate)', () => {
    for (const [name, text] of files) expect(read(name), name).toBe(text);
  });

  test('are those of the twelve subgraphs', () => {
    const subgraphs = [...files.keys()].filter(
      (name) => !['supergraph.graphql', 'public.graphql'].includes(name),
    );
    expect(subgraphs.toSorted()).toEqual(
      [
        ...['action', 'articulation', 'asv', 'cls', 'clsm', 'cpts', 'exchange', 'partner', 'ptsm', 'qpv'],
        ...['territory', 'webhook'],
      ].map((name) => `${name}.graphql`),
    );
  });

  test('compose with Apollo’s composition too', () => {
    const services = [...files]
      .filter(([name]) => !['supergraph.graphql', 'public.graphql'].includes(name))
      .map(([name, text]) => ({
        name: name.replace('.graphql', ''),
        typeDefs: parse(text),
        url: 'http://subgraph.invalid',
      }));
    expect(composeServices(services).errors ?? []).toEqual([]);
  });
});

describe('the public graph', () => {
  test('breaks nothing that was released, unless the changelog says so', async () => {
    expect(await undeclared(read('released.graphql'), read('public.graphql'), read('CHANGELOG.md'))).toEqual(
      [],
    );
  });

  test('a break that is not declared is found, a declared one is let through', async () => {
    const [released, current] = ['type Query { a: Int b: Int }', 'type Query { a: Int! }'];
    const line = "- breaking: Field 'b' was removed from object type 'Query'";
    expect(await undeclared(released, current, '## Unreleased\n\n## 0.1.0\n')).toEqual([line]);
    expect(await undeclared(released, current, `## Unreleased\n\n${line}\n\n## 0.1.0\n`)).toEqual([]);
  });

  test('describes every type, field, argument and value', () => {
    expect(undescribed(buildSchema(files.get('public.graphql') ?? ''))).toEqual([]);
  });

  test('shows nothing of the subgraphs’ own business', () => {
    expect(files.get('public.graphql')).not.toMatch(/Feed|_entities|_service|join__|link__/);
  });
});

/** Breaking changes that the changelog's « Unreleased » does not list. */
async function undeclared(released: string, current: string, changelog: string): Promise<string[]> {
  const declared =
    changelog
      .split(/^## /m)
      .find((section) => section.startsWith('Unreleased'))
      ?.split('\n') ?? [];
  const changes = await diff(buildSchema(released), buildSchema(current));
  return changes
    .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
    .map((change) => `- breaking: ${change.message}`)
    .filter((line) => !declared.includes(line));
}

function undescribed(schema: GraphQLSchema): string[] {
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  return types.flatMap((type) => {
    const missing =
      type.description || ['Int', 'String', 'Float', 'Boolean', 'ID'].includes(type.name) ? [] : [type.name];
    if (isEnumType(type))
      return [
        ...missing,
        ...type
          .getValues()
          .filter((value) => !value.description)
          .map((value) => `${type.name}.${value.name}`),
      ];
    if (isInputObjectType(type))
      return [
        ...missing,
        ...Object.values(type.getFields())
          .filter((field) => !field.description)
          .map((field) => `${type.name}.${field.name}`),
      ];
    if (!isObjectType(type) && !isInterfaceType(type)) return missing;
    return [
      ...missing,
      ...Object.values(type.getFields()).flatMap((field) => [
        ...(field.description ? [] : [`${type.name}.${field.name}`]),
        ...field.args
          .filter((arg) => !arg.description)
          .map((arg) => `${type.name}.${field.name}(${arg.name})`),
      ]),
    ];
  });
}
