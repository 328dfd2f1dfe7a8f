import { buildASTSchema, type GraphQLSchema, lexicographicSortSchema, parse, printSchema } from 'graphql';
import { publicDocument } from './public-document.ts';

/** The schema that clients query: the supergraph without what is inaccessible and without federation machinery. */
export function buildPublicSchema(supergraphSdl: string): GraphQLSchema {
  const document = publicDocument(parse(supergraphSdl, { noLocation: true }));
  return lexicographicSortSchema(buildASTSchema(document));
}

/** SDL of a schema that is already sorted, ending in a newline. */
export function printPublicSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
