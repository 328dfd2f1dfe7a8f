import {
  type ConstDirectiveNode,
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { CompositionProblem } from './composition-error.ts';
import { directives, graphOf } from './join-directives.ts';

/** Adds a problem for each member of a type that comes from a subgraph which does not know the type: the planner ends its process on those. */
export function checkMembers(type: GraphQLNamedType, problems: CompositionProblem[]): void {
  const known = new Set(directives(type, 'join__type').map(graphOf));
  for (const { where, joins } of membersOf(type)) {
    for (const join of joins) {
      const graph = graphOf(join);
      if (graph === undefined || known.has(graph)) continue;
      const message = `@${join.name.value} of ${where} names ${graph}, which has no @join__type of ${type.name}.`;
      problems.push({ message, code: null });
    }
  }
}

interface Member {
  where: string;
  joins: readonly ConstDirectiveNode[];
}

/** What a type is made of, each with the directives that say which subgraph it comes from. */
function membersOf(type: GraphQLNamedType): Member[] {
  const { name } = type;
  const ofType = ['join__implements', 'join__unionMember'].map((join) => ({
    where: name,
    joins: directives(type, join),
  }));
  if (isEnumType(type)) {
    const values = type.getValues().map((value) => ({
      where: `${name}.${value.name}`,
      joins: directives(value, 'join__enumValue'),
    }));
    return [...ofType, ...values];
  }
  if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return ofType;
  const fields = Object.values(type.getFields()).map((field) => ({
    where: `${name}.${field.name}`,
    joins: directives(field, 'join__field'),
  }));
  return [...ofType, ...fields];
}
