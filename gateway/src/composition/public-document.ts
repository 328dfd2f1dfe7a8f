import {
  type ASTNode,
  type DocumentNode,
  isTypeDefinitionNode,
  Kind,
  type NamedTypeNode,
  specifiedDirectives,
  visit,
} from 'graphql';
import { federationNames } from './federation-names.ts';

const SPECIFIED = new Set(specifiedDirectives.map(({ name }) => name));

/**
 * A supergraph without what is inaccessible and without federation machinery. The library that composes has the same, but it is 140
 * modules, which a gateway that is given its supergraph has no other use for.
 */
export function publicDocument(supergraph: DocumentNode): DocumentNode {
  const { isDirective, isType, inaccessible } = federationNames(supergraph);
  const isInaccessible = (node: ASTNode) =>
    'directives' in node && node.directives?.some(({ name }) => name.value === inaccessible);
  const hidden = new Set(
    supergraph.definitions
      .filter(isTypeDefinitionNode)
      .filter((type) => isType(type.name.value) || isInaccessible(type))
      .map(({ name }) => name.value),
  );
  const visible = (types: readonly NamedTypeNode[] = []) =>
    types.filter(({ name }) => !hidden.has(name.value));

  return visit(supergraph, {
    enter(node) {
      if (isTypeDefinitionNode(node) && hidden.has(node.name.value)) return null;
      switch (node.kind) {
        case Kind.SCHEMA_DEFINITION:
        case Kind.SCHEMA_EXTENSION:
          return null;
        case Kind.DIRECTIVE_DEFINITION:
          return isDirective(node.name.value) || SPECIFIED.has(node.name.value) ? null : undefined;
        case Kind.DIRECTIVE:
          return isDirective(node.name.value) ? null : false;
        case Kind.FIELD_DEFINITION:
        case Kind.INPUT_VALUE_DEFINITION:
        case Kind.ENUM_VALUE_DEFINITION:
          return isInaccessible(node) ? null : undefined;
        case Kind.OBJECT_TYPE_DEFINITION:
        case Kind.INTERFACE_TYPE_DEFINITION:
          return { ...node, interfaces: visible(node.interfaces) };
        case Kind.UNION_TYPE_DEFINITION:
          return { ...node, types: visible(node.types) };
        default:
          return undefined;
      }
    },
  });
}
