import { type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { GraphFields } from './data-keys.ts';

export function graphFields(supergraph: GraphQLSchema): GraphFields {
  const names = new Set<string>();
  const withArguments = new Set<string>();
  const ofVaryingType = new Set<string>();
  for (const type of Object.values(supergraph.getTypeMap())) {
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const { name, args, astNode } of Object.values(type.getFields())) {
      names.add(name);
      if (args.length > 0) withArguments.add(name);
      const joins = astNode?.directives?.filter((directive) => directive.name.value === 'join__field') ?? [];
      if (joins.some((join) => join.arguments?.some((argument) => argument.name.value === 'type'))) {
        ofVaryingType.add(name);
      }
    }
  }
  return { names, withArguments, ofVaryingType };
}
