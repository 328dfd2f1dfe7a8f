import type { GraphQLSchema } from 'graphql';
import { aliases } from '../graphs/aliases.ts';
import { conditions } from '../graphs/conditions.ts';
import { entityInterfaces } from '../graphs/entity-interfaces.ts';
import type { ExampleGraph } from '../graphs/graph.ts';
import { inaccessible } from '../graphs/inaccessible.ts';
import { interfaceObject } from '../graphs/interface-object.ts';
import { interfaces } from '../graphs/interfaces.ts';
import { nonResolvableKeys } from '../graphs/non-resolvable-keys.ts';
import { requires } from '../graphs/requires.ts';
import { requiresChain } from '../graphs/requires-chain.ts';
import { scalars } from '../graphs/scalars.ts';
import { schemes } from '../graphs/schemes.ts';
import { shareable } from '../graphs/shareable.ts';
import { typenames } from '../graphs/typenames.ts';
import { asksRootTypename, conditionCount, hasFragmentOnInterface, repeatsList } from './operation-traits.ts';

/** What a peer is known to answer otherwise than the specification asks, with an operation that shows it. */
export interface Deviation {
  peer: 'apollo' | 'hive (rust)';
  /** What it does. */
  name: string;
  /** Whether an operation may meet it: the peer's answer does not count then. */
  covers: (trial: Covered) => boolean;
  shownBy: {
    graph: ExampleGraph;
    source: string;
    variables?: Record<string, unknown>;
    world: number;
    faults?: number;
  };
}

export interface Covered {
  graph: ExampleGraph;
  schema: GraphQLSchema;
  source: string;
  /** Paths of the nulls that errors explain. */
  failed: readonly string[];
}

const withInterfaceObject = [entityInterfaces, interfaceObject, typenames];

const apollo: readonly Omit<Deviation, 'peer'>[] = [
  {
    name: 'gives null for an object of which every field is skipped',
    covers: ({ source }) => conditionCount(source) > 1,
    shownBy: {
      graph: shareable,
      source: 'query($u: Boolean!, $v: Boolean!) { busiest @skip(if: $u) { staff @skip(if: $v) } }',
      variables: { u: false, v: true },
      world: 0,
    },
  },
  {
    name: 'lets a skipped field decide what a field beside it requires',
    covers: ({ graph, source }) => graph === requires && conditionCount(source) > 0,
    shownBy: {
      graph: requires,
      source: 'query($u: Boolean!) { parcels { capacity @skip(if: $u) freight } }',
      variables: { u: true },
      world: 0,
    },
  },
  {
    name: 'takes what a field requires, with arguments of its own, for what the client asks of the same field',
    covers: ({ graph, source }) =>
      (graph === requiresChain && /\bplan\b/.test(source)) || (graph === requires && /\bsize\b/.test(source)),
    shownBy: {
      graph: requiresChain,
      source: '{ site { permit { number } plan { sheets { height } } } }',
      world: 0,
    },
  },
  {
    name: 'cannot tell the types of an interface object in fragments',
    covers: ({ graph, source }) => withInterfaceObject.includes(graph) && source.includes(' on '),
    shownBy: {
      graph: entityInterfaces,
      source:
        'query($u: Boolean!) { movements { other { ... on Current @skip(if: $u) { balance flags } } } }',
      variables: { u: true },
      world: 0,
    },
  },
  {
    name: 'nulls an object for the __typename beside a field of an interface object',
    covers: ({ graph, source }) => withInterfaceObject.includes(graph) && source.includes('__typename'),
    shownBy: { graph: entityInterfaces, source: '{ savings { balance __typename } }', world: 43, faults: 10 },
  },
  {
    name: 'drops what a fragment inside a fragment on an interface selects',
    covers: ({ source, schema }) => hasFragmentOnInterface(source, schema),
    shownBy: {
      graph: conditions,
      source: '{ posts { ... on Node { ... on Post { author { bio } } } } }',
      world: 0,
    },
  },
  {
    name: 'loses a field beside a skipped one that requires what clients cannot see',
    covers: ({ graph, source }) => graph === inaccessible && conditionCount(source) > 0,
    shownBy: {
      graph: inaccessible,
      source:
        'query($u: Boolean!) { cases { hearings { on } } z0: cases { verdict @skip(if: $u) hearings { judge { name } } } }',
      variables: { u: true },
      world: 0,
    },
  },
  {
    name: 'counts only the objects of a fragment’s type in the paths of errors',
    covers: ({ source, failed }) => failed.length > 0 && source.includes(' on '),
    shownBy: {
      graph: interfaces,
      source: '{ patients { ... on Dog { barks } } }',
      world: 2,
    },
  },
];

const hive: readonly Omit<Deviation, 'peer'>[] = [
  {
    name: 'drops what a fragment inside a fragment on an interface selects',
    covers: ({ source, schema }) => hasFragmentOnInterface(source, schema),
    shownBy: { graph: aliases, source: '{ file { ... on Node { ... on File { id } } } }', world: 1 },
  },
  {
    name: 'answers null for fields of a fragment on the root beside __typename',
    covers: ({ source }) => asksRootTypename(source),
    shownBy: { graph: nonResolvableKeys, source: '{ __typename ... { films { id } } }', world: 0 },
  },
  {
    name: 'joins a list to itself when it is selected twice',
    covers: ({ source, schema }) => repeatsList(source, schema),
    shownBy: { graph: scalars, source: '{ place(id: "k1") { day day } }', world: 337 },
  },
  {
    name: 'takes no object for one of a union where __typename only has an alias',
    covers: ({ source }) => source.includes('t: __typename'),
    shownBy: { graph: inaccessible, source: '{ cases { parties { t: __typename } } }', world: 0 },
  },
  {
    name: 'refuses or nulls what is skipped as a whole',
    covers: ({ source }) => conditionCount(source) > 0,
    shownBy: {
      graph: shareable,
      source: 'query($u: Boolean!) { busiest @skip(if: true) { staff @skip(if: $u) } }',
      variables: { u: false },
      world: 0,
    },
  },
  {
    name: 'leaves a null where none may be when a subgraph has reported an error',
    covers: ({ failed }) => failed.length > 0,
    shownBy: { graph: schemes, source: '{ schemes { kind } }', world: 269 },
  },
  {
    name: 'does not ask for fields whose requirements have a null inside',
    covers: ({ graph, source }) => graph === requiresChain && /\b(soil|permit|tax)\b/.test(source),
    shownBy: { graph: requiresChain, source: '{ sites { permit { number } } }', world: 4 },
  },
  {
    name: 'leaves out a required object of which nothing is known',
    covers: ({ graph, source }) => graph === requires && /\b(capacity|label)\b/.test(source),
    shownBy: { graph: requires, source: '{ parcels { capacity } }', world: 65 },
  },
  {
    name: 'cannot plan, or forgets, fragments on the types of an interface object',
    covers: ({ graph, source }) => withInterfaceObject.includes(graph) && source.includes(' on '),
    shownBy: { graph: typenames, source: '{ best { id ... on Novel { title } } }', world: 0 },
  },
];

export const deviations: readonly Deviation[] = [
  ...apollo.map((each) => ({ peer: 'apollo' as const, ...each })),
  ...hive.map((each) => ({ peer: 'hive (rust)' as const, ...each })),
];
