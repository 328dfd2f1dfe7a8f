import type { ExampleGraph } from './graph.ts';

export const requiresChain: ExampleGraph = {
  title: '@requires over several hops, each on what the one before has computed',
  subgraphs: {
    sites: `
      type Site @key(fields: "id") { id: ID! area: Int plan(scale: Int = 1, unit: Unit = METRE): Plan owner: Owner! }
      type Plan { sheets: [Sheet!] title: String }
      type Sheet { width: Int height: Int }
      type Owner @key(fields: "id") { id: ID! }
      enum Unit { METRE FOOT }
      type Query { sites: [Site!]! site: Site }`,
    soils: `
      type Site @key(fields: "id") {
        id: ID! area: Int @external plan(scale: Int = 1, unit: Unit = METRE): Plan @external
        soil: String @requires(fields: "area plan(scale: 50, unit: FOOT) { sheets { width height } }")
      }
      type Plan { sheets: [Sheet!] @external }
      type Sheet { width: Int @external height: Int @external }
      enum Unit { METRE FOOT }`,
    permits: `
      type Site @key(fields: "id") {
        id: ID! soil: String @external owner: Owner! @external
        permit: Permit @requires(fields: "soil owner { id rank }")
      }
      type Owner @key(fields: "id") { id: ID! rank: Int @external }
      type Permit @key(fields: "number") { number: ID! until: String }`,
    owners: 'type Owner @key(fields: "id") { id: ID! rank: Int name: String }',
    taxes: `
      type Site @key(fields: "id") {
        id: ID! area: Int @external permit: Permit @external
        tax: Float @requires(fields: "permit { until } area")
      }
      type Permit @key(fields: "number") { number: ID! until: String @external }`,
  },
  examples: [
    {
      source: '{ sites { soil } }',
      data: {
        sites: [
          {
            soil: 'Site1.soil{"area":78,"plan":{"sheets":[{"height":37,"width":null},{"height":75,"width":45}]}}',
          },
          {
            soil: 'Site2.soil{"area":49,"plan":{"sheets":[{"height":45,"width":8},{"height":3,"width":7}]}}',
          },
        ],
      },
      asks: ['sites', 'soils'],
    },
    {
      source: '{ sites { permit { until } } }',
      data: { sites: [{ permit: { until: 'Permit2.until' } }, { permit: { until: 'Permit1.until' } }] },
      asks: ['sites', 'owners', 'soils', 'permits'],
    },
    {
      source: '{ site { tax } }',
      data: { site: { tax: 61.5 } },
      asks: ['sites', 'owners', 'soils', 'permits', 'taxes'],
    },
    {
      source:
        '{ site { plan(scale: 2) { sheets { width } title } soil owner { name rank } permit { number } tax } }',
      data: {
        site: {
          plan: {
            sheets: [{ width: 99 }, { width: 15 }],
            title: 'Site1.plan{"scale":2,"unit":"METRE"}.title',
          },
          soil: 'Site1.soil{"area":78,"plan":{"sheets":[{"height":37,"width":null},{"height":75,"width":45}]}}',
          owner: { name: 'Owner2.name', rank: 30 },
          permit: { number: 'k8' },
          tax: 61.5,
        },
      },
    },
  ],
};
