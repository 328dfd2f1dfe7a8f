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

  test('are those of the ten subgraphs', () => {
    const subgraphs = [...files.keys()].filter(
      (name) => !['supergraph.graphql', 'public.graphql'].includes(name),
    );
    expect(subgraphs.toSorted()).toEqual(
      ['action', 'articulation', 'asv', 'cls', 'clsm', 'cpts', 'partner', 'ptsm', 'qpv', 'territory'].map(
        (name) => `${name}.graphql`,
      ),
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
    const [released, current] = [buildSchema(read('released.graphql')), buildSchema(read('public.graphql'))];
    const breaking = (await diff(released, current))
      .filter((change) => change.criticality.level === CriticalityLevel.Breaking)
      .map((change) => `- breaking: ${change.message}`);
    const declared = unreleased(read('CHANGELOG.md'));
    expect(breaking.filter((line) => !declared.includes(line))).toEqual([]);
  });

  test('describes every type, field, argument and value', () => {
    expect(undescribed(buildSchema(files.get('public.graphql') ?? ''))).toEqual([]);
  });

  test('shows nothing of the subgraphs’ own business', () => {
    expect(files.get('public.graphql')).not.toMatch(/Feed|_entities|_service|join__|link__/);
  });
});

const unreleased = (changelog: string): string[] =>
  changelog.slice(changelog.indexOf('## Unreleased')).split(/^## /m)[1]?.split('\n') ?? [];

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
