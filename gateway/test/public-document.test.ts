import { readFileSync } from 'node:fs';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, type DocumentNode, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { publicDocument } from '../src/composition/public-document.ts';

const printed = (document: DocumentNode) => printSchema(lexicographicSortSchema(buildASTSchema(document)));

const JOIN = `
  directive @link(url: String, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA
  directive @join__type(graph: join__Graph!, key: join__FieldSet) repeatable on OBJECT | INTERFACE | UNION | ENUM | INPUT_OBJECT | SCALAR
  directive @join__field(graph: join__Graph) repeatable on FIELD_DEFINITION | INPUT_FIELD_DEFINITION
  directive @deprecated(reason: String = "No longer supported") on FIELD_DEFINITION | ENUM_VALUE
  scalar join__FieldSet
  scalar link__Import
  enum link__Purpose { SECURITY EXECUTION }
  enum join__Graph { A }`;

const HIDDEN = (hide: string) => `
  directive ${hide} on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | SCALAR | ENUM | ENUM_VALUE | INPUT_OBJECT | INPUT_FIELD_DEFINITION
  "The root" type Query @join__type(graph: A) {
    any(shown: Int, hidden: In ${hide}): Any @join__field(graph: A) all(in: Shown): [Face!]! @deprecated(reason: "any")
    secret: Scalar ${hide} when: Date
  }
  union Any @join__type(graph: A) = One
  union None ${hide} = One
  type One implements Face & Secret @join__type(graph: A, key: "id") { id: ID! kind: Kind s: Int }
  type Two implements Secret ${hide} { s: Int }
  interface Face @join__type(graph: A) { id: ID! kind: Kind }
  interface Secret ${hide} { s: Int }
  enum Kind @join__type(graph: A) { OPEN SHUT ${hide} OLD @deprecated }
  enum Gone ${hide} { A }
  input In ${hide} { a: Int }
  input Shown { a: Int = 1 b: In ${hide} }
  scalar Scalar ${hide}
  scalar Date @specifiedBy(url: "https://example.com/date")
  directive @mine(of: Int) on OBJECT
`;

const link = (name: string, more = '') => `@link(url: "https://specs.apollo.dev/${name}"${more})`;
const COMMON = `${link('link/v1.0')} ${link('join/v0.3', ', for: EXECUTION')}`;

test.each<[string, string]>([
  [
    'the supergraph of this house',
    readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'),
  ],
  [
    'what is inaccessible',
    `schema ${COMMON} ${link('inaccessible/v0.2')} { query: Query } ${JOIN} ${HIDDEN('@inaccessible')}`,
  ],
  [
    'what is inaccessible by another name',
    `schema ${COMMON} ${link('inaccessible/v0.2', ', as: "hide"')} { query: Query } ${JOIN} ${HIDDEN('@hide')}`,
  ],
  [
    'imports, renamed or not, and names of their own',
    `schema ${COMMON} ${link('tag/v0.3', ', as: "label"')}
      ${link('cost/v0.1', ', import: ["@cost", { name: "@listSize", as: "@size" }]')}
      ${link('requiresScopes/v0.1', ', import: ["Scope"]')} @link(url: "https://example.com/mine/v1.0", import: ["@mine"]) { query: Query }
      ${JOIN}
      directive @label(name: String!) repeatable on OBJECT
      directive @cost(weight: Int!) on FIELD_DEFINITION
      directive @size(assumed: Int) on FIELD_DEFINITION
      directive @requiresScopes(scopes: [[Scope!]!]!) on FIELD_DEFINITION
      directive @mine on OBJECT
      scalar Scope
      scalar requiresScopes__Other
      type Query @join__type(graph: A) @label(name: "x") @mine {
        a: Int @cost(weight: 2) b: [Int] @size(assumed: 3) c: Int @requiresScopes(scopes: [["s"]])
      }`,
  ],
  [
    'a supergraph of federation 1',
    `schema @core(feature: "https://specs.apollo.dev/core/v0.1") @core(feature: "https://specs.apollo.dev/join/v0.1") { query: Query }
      directive @core(feature: String!) repeatable on SCHEMA
      directive @join__graph(name: String!, url: String!) on ENUM_VALUE
      directive @join__owner(graph: join__Graph!) on OBJECT
      scalar join__FieldSet
      enum join__Graph { A @join__graph(name: "a", url: "") }
      type Query { thing: Thing }
      type Thing @join__owner(graph: A) { id: ID! }`,
  ],
])('%s: the same as by the library that composes', (_what, supergraphSdl) => {
  const supergraph = parse(supergraphSdl);
  const mine = printed(publicDocument(supergraph));
  expect(mine).toBe(printed(transformSupergraphToPublicSchema(supergraph)));
  expect(mine).toContain('type Query');
});

/** Where the library leaves something behind. */
const visibleTo = (supergraphSdl: string) => printed(publicDocument(parse(supergraphSdl)));

test('unions have no member that is hidden', () => {
  const supergraph = `schema ${COMMON} { query: Query } ${JOIN}
    directive @inaccessible on OBJECT
    type Query { any: Any }
    union Any = One | Two
    type One { a: Int }
    type Two @inaccessible { a: Int }`;
  expect(visibleTo(supergraph)).toContain('union Any = One\n');
});

test('names that begin with what a feature is called here are the feature’s own', () => {
  const supergraph = `schema ${COMMON} ${link('tag/v0.3', ', as: "label"')} { query: Query } ${JOIN}
    directive @label(name: String!) on OBJECT
    directive @label__other(of: label__Name) on OBJECT
    scalar label__Name
    type Query @label(name: "a") @label__other { label__a: Int }`;
  expect(visibleTo(supergraph)).toBe('type Query {\n  label__a: Int\n}');
});
