import type { ExampleGraph } from './graph.ts';

export const override: ExampleGraph = {
  title: '@override, at once and by label',
  subgraphs: {
    monolith: `
      type Invoice @key(fields: "id") { id: ID! amount: Int due: String payer: String lines: [Line!] }
      type Line @shareable { text: String }
      type Query { invoices: [Invoice!]! total: Int }`,
    billing: `
      type Invoice @key(fields: "id") {
        id: ID!
        amount: Int @override(from: "monolith")
        due: String @override(from: "monolith", label: "due")
        lines: [Line!] @override(from: "monolith", label: "lines")
      }
      type Line @shareable { text: String }
      type Query { total: Int @override(from: "monolith", label: "totals") }`,
    crm: 'type Invoice @key(fields: "id") { id: ID! payer: String @override(from: "monolith", label: "percent(100)") }',
  },
  examples: [
    {
      source: '{ invoices { amount due payer } total }',
      data: {
        invoices: [
          { amount: 67, due: 'Invoice2.due', payer: 'Invoice2.payer' },
          { amount: 60, due: 'Invoice1.due', payer: 'Invoice1.payer' },
        ],
        total: 10,
      },
      asks: ['monolith', 'crm', 'billing'],
    },
    {
      source: '{ invoices { amount due payer } total }',
      labels: ['due'],
      data: {
        invoices: [
          { amount: 67, due: 'Invoice2.due', payer: 'Invoice2.payer' },
          { amount: 60, due: 'Invoice1.due', payer: 'Invoice1.payer' },
        ],
        total: 10,
      },
      asks: ['monolith', 'crm', 'billing'],
    },
    {
      source: '{ invoices { due lines { text } } total }',
      labels: ['due', 'lines', 'totals'],
      data: {
        invoices: [
          {
            due: 'Invoice2.due',
            lines: [{ text: 'Invoice2.lines[0].text' }, { text: 'Invoice2.lines[1].text' }],
          },
          {
            due: 'Invoice1.due',
            lines: [{ text: 'Invoice1.lines[0].text' }, { text: 'Invoice1.lines[1].text' }],
          },
        ],
        total: 10,
      },
      asks: ['billing', 'monolith', 'billing'],
    },
  ],
};
