import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  lexicographicSortSchema,
  parse,
  printSchema,
} from 'graphql';

/** The schema that clients query: the supergraph without what is inaccessible and without federation machinery. */
export function buildPublicSchema(supergraphSdl: string): GraphQLSchema {
  const document = transformSupergraphToPublicSchema(parse(supergraphSdl, { noLocation: true }));
  return lexicographicSortSchema(buildASTSchema(withoutHiddenMembers(document)));
}

/** Unions without the members that are inaccessible, and so no longer defined. */
function withoutHiddenMembers(document: DocumentNode): DocumentNode {
  const defined = new Set(
    document.definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION ? [definition.name.value] : [],
    ),
  );
  const definitions = document.definitions.map((definition) =>
    definition.kind === Kind.UNION_TYPE_DEFINITION
      ? { ...definition, types: definition.types?.filter(({ name }) => defined.has(name.value)) }
      : definition,
  );
  return { ...document, definitions };
}

/** SDL of a schema that is already sorted, ending in a newline. */
export function printPublicSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}
