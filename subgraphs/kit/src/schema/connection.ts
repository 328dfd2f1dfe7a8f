import type { ArgBuilder, OutputRef } from '@pothos/core';
import type { SubgraphBuilder, Types } from './builder.ts';
import { type Connection, DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from './page.ts';
import { sharedType } from './shared-type.ts';

/** The two arguments of every connection. */
export function pageArguments(arg: ArgBuilder<Types>) {
  return {
    first: arg.int({
      description: `Nombre d’éléments : ${DEFAULT_PAGE_SIZE} par défaut, ${MAX_PAGE_SIZE} au plus.`,
    }),
    after: arg.string({ description: 'Curseur derrière lequel reprendre.' }),
  };
}

/** An edge is a place in a page. */
interface Edge {
  page: Connection<unknown>;
  index: number;
}

/** `<name>Connection` and `<name>Edge` over `node`: edges, nodes, pageInfo and totalCount. */
export function connectionType<Node>(builder: SubgraphBuilder, name: string, node: OutputRef<Node>) {
  return sharedType(builder, `${name}Connection`, () => {
    const edge = builder.objectRef<Edge>(`${name}Edge`).implement({
      description: 'Un élément et son curseur.',
      shareable: true,
      fields: (t) => ({
        cursor: t.string({
          description: 'Curseur de l’élément.',
          resolve: ({ page, index }) => page.cursorAt(index),
        }),
        node: t.field({
          type: node as never,
          description: 'L’élément.',
          resolve: ({ page, index }) => page.nodes[index] as never,
        }),
      }),
    });
    return builder.objectRef<Connection<Node>>(`${name}Connection`).implement({
      description: 'Une page d’une liste.',
      shareable: true,
      fields: (t) => ({
        edges: t.field({
          type: [edge],
          description: 'Les éléments avec leur curseur.',
          resolve: (page) => page.nodes.map((_, index) => ({ page, index })),
        }),
        nodes: t.field({
          type: [node] as never,
          description: 'Les éléments.',
          resolve: (page) => page.nodes as never,
        }),
        pageInfo: t.field({
          type: pageInfo(builder),
          description: 'Où l’on en est.',
          resolve: (page) => page,
        }),
        totalCount: t.int({
          description: 'Nombre d’éléments de la liste entière.',
          resolve: ({ totalCount }) => (typeof totalCount === 'function' ? totalCount() : totalCount),
        }),
      }),
    });
  });
}

const pageInfo = (builder: SubgraphBuilder) =>
  sharedType(builder, 'PageInfo', () =>
    builder.objectRef<Connection<unknown>>('PageInfo').implement({
      description: 'Où l’on en est dans une liste.',
      shareable: true,
      fields: (t) => ({
        hasNextPage: t.exposeBoolean('hasNextPage', { description: 'Il y a une page suivante.' }),
        hasPreviousPage: t.exposeBoolean('hasPreviousPage', { description: 'Il y a une page précédente.' }),
        startCursor: t.string({
          nullable: true,
          description: 'Curseur du premier élément de la page.',
          resolve: (page) => (page.nodes.length === 0 ? null : page.cursorAt(0)),
        }),
        endCursor: t.string({
          nullable: true,
          description: 'Curseur du dernier élément de la page.',
          resolve: (page) => (page.nodes.length === 0 ? null : page.cursorAt(page.nodes.length - 1)),
        }),
      }),
    }),
  );
