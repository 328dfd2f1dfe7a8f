import type { ExampleGraph } from './graph.ts';

export const inaccessible: ExampleGraph = {
  title: '@inaccessible: keys, fields, arguments, values and types that only subgraphs see',
  subgraphs: {
    cases: `
      type Case @key(fields: "number") { number: ID! @inaccessible title: String secret: String @inaccessible parties: [Party!] stage: Stage notes(level: Int, trace: ID @inaccessible): String }
      union Party = Person | Agent
      type Person @key(fields: "id") { id: ID! @inaccessible name: String }
      type Agent @key(fields: "id") @inaccessible { id: ID! code: String }
      enum Stage { FILED HEARD SEALED @inaccessible }
      type Query { cases: [Case!]! internal: Int @inaccessible }`,
    hearings: `
      type Case @key(fields: "number") { number: ID! @inaccessible secret: String @external hearings: [Hearing!] verdict: String @requires(fields: "secret") }
      type Hearing { on: String judge: Person }
      type Person @key(fields: "id") { id: ID! @inaccessible rank: Int }`,
  },
  examples: [
    {
      source:
        '{ cases { title verdict stage notes(level: 1) parties { __typename ... on Person { name rank } } hearings { on judge { name rank } } } }',
      data: {
        cases: [
          {
            title: 'Case2.title',
            verdict: 'Case2.verdict{"secret":"Case2.secret"}',
            stage: 'FILED',
            notes: 'Case2.notes{"level":1}',
            parties: [
              { __typename: 'Person', name: 'Person3.name', rank: 76 },
              { __typename: 'Person', name: 'Person1.name', rank: 81 },
            ],
            hearings: [
              { on: 'Case2.hearings[0].on', judge: { name: 'Person3.name', rank: 76 } },
              { on: 'Case2.hearings[1].on', judge: { name: 'Person1.name', rank: 81 } },
            ],
          },
          {
            title: 'Case1.title',
            verdict: 'Case1.verdict{"secret":"Case1.secret"}',
            stage: 'HEARD',
            notes: 'Case1.notes{"level":1}',
            parties: [
              { __typename: 'Person', name: 'Person3.name', rank: 76 },
              { __typename: 'Person', name: 'Person3.name', rank: 76 },
            ],
            hearings: [
              { on: 'Case1.hearings[0].on', judge: { name: 'Person2.name', rank: 33 } },
              { on: 'Case1.hearings[1].on', judge: null },
            ],
          },
        ],
      },
    },
    {
      source:
        '{ __type(name: "Case") { fields { name args { name } } } agent: __type(name: "Agent") { name } stage: __type(name: "Stage") { enumValues { name } } query: __schema { queryType { fields { name } } } }',
      data: {
        __type: {
          fields: [
            { name: 'hearings', args: [] },
            { name: 'notes', args: [{ name: 'level' }] },
            { name: 'parties', args: [] },
            { name: 'stage', args: [] },
            { name: 'title', args: [] },
            { name: 'verdict', args: [] },
          ],
        },
        agent: null,
        stage: { enumValues: [{ name: 'FILED' }, { name: 'HEARD' }] },
        query: { queryType: { fields: [{ name: 'cases' }] } },
      },
    },
  ],
};
