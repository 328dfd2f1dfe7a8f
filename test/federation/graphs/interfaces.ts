import type { ExampleGraph } from './graph.ts';

export const interfaces: ExampleGraph = {
  title: 'interfaces, of entities and of values, implemented in different subgraphs, and one of another',
  subgraphs: {
    animals: `
      interface Animal { id: ID! name: String owner: Person toys: [Toy!] }
      interface Pet implements Animal { id: ID! name: String owner: Person toys: [Toy!] chip: String }
      type Dog implements Animal & Pet @key(fields: "id") { id: ID! name: String owner: Person toys: [Toy!] chip: String barks: Boolean }
      type Cat implements Animal & Pet @key(fields: "id") { id: ID! name: String owner: Person toys: [Toy!] chip: String lives: Int! }
      type Wolf implements Animal @key(fields: "id") { id: ID! name: String owner: Person toys: [Toy!] pack: String }
      interface Toy { colour: String }
      type Ball implements Toy @shareable { colour: String size: Int }
      type Bone implements Toy @shareable { colour: String taste: String }
      type Person @key(fields: "id") { id: ID! }
      type Query { animals: [Animal!]! pets: [Pet] animal: Animal }`,
    health: `
      interface Patient { id: ID! weight: Float }
      type Dog implements Patient @key(fields: "id") { id: ID! weight: Float vaccine: String }
      type Cat implements Patient @key(fields: "id") { id: ID! weight: Float }
      type Query { patients: [Patient!]! }`,
    people: `
      interface Toy { colour: String }
      type Ball implements Toy @shareable { colour: String size: Int }
      type Person @key(fields: "id") { id: ID! name: String gift: Toy dog: Dog }
      type Dog @key(fields: "id", resolvable: false) { id: ID! }
      type Query { people: [Person!]! }`,
  },
  examples: [
    {
      source:
        '{ animals { __typename name owner { name } toys { colour } ... on Pet { chip } ... on Wolf { pack } } }',
      data: {
        animals: [
          {
            __typename: 'Cat',
            name: 'Cat2.name',
            owner: { name: 'Person2.name' },
            toys: [{ colour: 'Cat2.toys[0].colour' }, { colour: 'Cat2.toys[1].colour' }],
            chip: 'Cat2.chip',
          },
          {
            __typename: 'Wolf',
            name: 'Wolf3.name',
            owner: { name: 'Person2.name' },
            toys: [{ colour: 'Wolf3.toys[0].colour' }, { colour: 'Wolf3.toys[1].colour' }],
            pack: null,
          },
        ],
      },
    },
    {
      source: '{ animal { ... on Cat { ... on Animal { ... on Dog { barks } } } id } }',
      data: { animal: { id: 'k9' } },
    },
    {
      source: '{ pets { ... on Dog { vaccine weight } ... on Cat { lives weight } } }',
      data: {
        pets: [
          { lives: 43, weight: 35.5 },
          { vaccine: 'Dog2.vaccine', weight: 24.5 },
        ],
      },
    },
    {
      source:
        '{ patients { weight ... on Animal { name } ... on Pet { chip } } animal { toys { ... on Ball { size } ... on Bone { taste } } } }',
      data: {
        patients: [
          { weight: 24.5, name: 'Dog2.name', chip: 'Dog2.chip' },
          { weight: 26.5, name: 'Cat3.name', chip: 'Cat3.chip' },
        ],
        animal: { toys: [{ size: 23 }, { taste: 'Wolf3.toys[1].taste' }] },
      },
    },
    {
      source: '{ people { gift { colour ... on Ball { size } } dog { barks ... on Patient { weight } } } }',
      data: {
        people: [
          { gift: null, dog: { barks: true, weight: 24.5 } },
          { gift: { colour: 'Person3.gift.colour', size: 3 }, dog: { barks: true, weight: 24.5 } },
        ],
      },
    },
  ],
};
