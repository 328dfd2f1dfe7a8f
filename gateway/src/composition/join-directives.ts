import { type ConstDirectiveNode, Kind } from 'graphql';

interface Annotated {
  astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

/** The directives of this name on a part of the schema. */
export function directives({ astNode }: Annotated, name: string): ConstDirectiveNode[] {
  return astNode?.directives?.filter((directive) => directive.name.value === name) ?? [];
}

export function stringArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = directive.arguments?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** The value of `join__Graph` that a join directive names. */
export function graphOf(join: ConstDirectiveNode): string | undefined {
  const value = join.arguments?.find((argument) => argument.name.value === 'graph')?.value;
  return value?.kind === Kind.ENUM ? value.value : undefined;
}
