import type { ExampleGraph } from './graph.ts';

export const introspection: ExampleGraph = {
  title: 'introspection: descriptions and deprecations from every subgraph, and no federation machinery',
  subgraphs: {
    films: `
      """A film that was shown."""
      type Film @key(fields: "id") {
        id: ID!
        name: String @deprecated(reason: "Use title.")
        title("In capitals" upper: Boolean = false, old: Int @deprecated(reason: "No effect.")): String
      }
      enum Format { DIGITAL REEL @deprecated }
      type Query { films(format: Format = DIGITAL): [Film!]! }`,
    ratings: `
      type Film @key(fields: "id") { id: ID! rating: Float stars: Int @deprecated(reason: "Too coarse.") }
      input Range { from: Int = 1 to: Int till: Int @deprecated(reason: "Use to.") }
      type Query { rated(range: Range): [Film!]! }`,
  },
  examples: [
    {
      source:
        '{ __type(name: "Film") { description fields(includeDeprecated: true) { name isDeprecated deprecationReason args(includeDeprecated: true) { name description defaultValue deprecationReason } } visible: fields { name args { name } } } films { title } }',
      data: {
        __type: {
          description: 'A film that was shown.',
          fields: [
            { name: 'id', isDeprecated: false, deprecationReason: null, args: [] },
            { name: 'name', isDeprecated: true, deprecationReason: 'Use title.', args: [] },
            { name: 'rating', isDeprecated: false, deprecationReason: null, args: [] },
            { name: 'stars', isDeprecated: true, deprecationReason: 'Too coarse.', args: [] },
            {
              name: 'title',
              isDeprecated: false,
              deprecationReason: null,
              args: [
                { name: 'old', description: null, defaultValue: null, deprecationReason: 'No effect.' },
                { name: 'upper', description: 'In capitals', defaultValue: 'false', deprecationReason: null },
              ],
            },
          ],
          visible: [
            { name: 'id', args: [] },
            { name: 'rating', args: [] },
            { name: 'title', args: [{ name: 'upper' }] },
          ],
        },
        films: [{ title: 'Film3.title{"upper":false}' }, { title: 'Film2.title{"upper":false}' }],
      },
    },
    {
      source:
        '{ format: __type(name: "Format") { enumValues(includeDeprecated: true) { name deprecationReason } } range: __type(name: "Range") { inputFields(includeDeprecated: true) { name defaultValue deprecationReason } some: inputFields { name } } }',
      data: {
        format: {
          enumValues: [
            { name: 'DIGITAL', deprecationReason: null },
            { name: 'REEL', deprecationReason: 'No longer supported' },
          ],
        },
        range: {
          inputFields: [
            { name: 'from', defaultValue: '1', deprecationReason: null },
            { name: 'till', defaultValue: null, deprecationReason: 'Use to.' },
            { name: 'to', defaultValue: null, deprecationReason: null },
          ],
          some: [{ name: 'from' }, { name: 'to' }],
        },
      },
    },
    {
      source:
        '{ __schema { queryType { name fields { name type { kind ofType { kind ofType { kind ofType { name } } } } } } mutationType { name } } join: __type(name: "join__Graph") { name } any: __type(name: "_Any") { name } }',
      data: {
        __schema: {
          queryType: {
            name: 'Query',
            fields: [
              {
                name: 'films',
                type: {
                  kind: 'NON_NULL',
                  ofType: { kind: 'LIST', ofType: { kind: 'NON_NULL', ofType: { name: 'Film' } } },
                },
              },
              {
                name: 'rated',
                type: {
                  kind: 'NON_NULL',
                  ofType: { kind: 'LIST', ofType: { kind: 'NON_NULL', ofType: { name: 'Film' } } },
                },
              },
            ],
          },
          mutationType: null,
        },
        join: null,
        any: null,
      },
    },
    {
      source:
        'query ($all: Boolean!, $name: String = "Film") { __type(name: $name) { __typename kind fields(includeDeprecated: $all) { name @include(if: $all) t: __typename @skip(if: $all) } } rated { stars } }',
      variables: { all: true },
      data: {
        __type: {
          __typename: '__Type',
          kind: 'OBJECT',
          fields: [
            { name: 'id' },
            { name: 'name' },
            { name: 'rating' },
            { name: 'stars' },
            { name: 'title' },
          ],
        },
        rated: [{ stars: 84 }, { stars: 28 }],
      },
    },
  ],
};
