import {
  buildASTSchema,
  type ConstDirectiveNode,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  isEnumType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  validateSchema,
} from 'graphql';
import { CompositionError, type CompositionProblem } from './composition-error.ts';
import { checkFieldSet } from './field-set.ts';
import { directives, stringArgument } from './join-directives.ts';
import { checkMembers } from './members.ts';

/** A supergraph that holds together, with the subgraphs it names. */
export interface ValidSupergraph {
  document: DocumentNode;
  /** Everything, inaccessible elements and federation machinery included. */
  schema: GraphQLSchema;
  subgraphs: readonly SupergraphSubgraph[];
}

export interface SupergraphSubgraph {
  name: string;
  url: string;
}

/**
 * Checks a supergraph before it reaches the query planner, which ends the whole process on some malformed ones:
 * it parses, is a schema, names its subgraphs once each, what a type has from a subgraph it has from one that knows the type, and every
 * field set in a join directive selects existing fields.
 */
export function validateSupergraph(supergraphSdl: string): ValidSupergraph {
  const document = attempt(() => parse(supergraphSdl, { noLocation: true }));
  const schema = attempt(() => buildASTSchema(document, { assumeValidSDL: false }));
  const problems: CompositionProblem[] = validateSchema(schema).map(({ message }) => ({
    message,
    code: null,
  }));
  const graphs = readGraphs(schema, problems);
  for (const type of Object.values(schema.getTypeMap())) {
    for (const join of directives(type, 'join__type')) {
      checkGraph(join, type.name, { graphs, problems });
      const key = stringArgument(join, 'key');
      if (key !== undefined)
        checkFieldSet({ fieldSet: key, type, schema, where: `@key of ${type.name}` }, problems);
    }
    checkMembers(type, problems);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      for (const join of directives(field, 'join__field')) {
        const where = `${type.name}.${field.name}`;
        checkGraph(join, where, { graphs, problems });
        const requires = stringArgument(join, 'requires');
        if (requires !== undefined) {
          checkFieldSet({ fieldSet: requires, type, schema, where: `@requires of ${where}` }, problems);
        }
        const provides = stringArgument(join, 'provides');
        if (provides !== undefined) {
          checkFieldSet(
            { fieldSet: provides, type: field.type, schema, where: `@provides of ${where}` },
            problems,
          );
        }
      }
    }
  }
  if (problems.length > 0) throw new CompositionError('The supergraph is not valid:', problems);
  return { document, schema, subgraphs: [...graphs.values()] };
}

function attempt<T>(step: () => T): T {
  try {
    return step();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const code = error instanceof GraphQLError ? 'INVALID_GRAPHQL' : null;
    throw new CompositionError('The supergraph is not valid:', [{ message, code }]);
  }
}

function readGraphs(schema: GraphQLSchema, problems: CompositionProblem[]): Map<string, SupergraphSubgraph> {
  const graphs = new Map<string, SupergraphSubgraph>();
  const type = schema.getType('join__Graph');
  if (!isEnumType(type)) {
    problems.push({ message: 'It has no enum join__Graph: is it a federation 2 supergraph?', code: null });
    return graphs;
  }
  const names = new Set<string>();
  for (const value of type.getValues()) {
    const [join] = directives(value, 'join__graph');
    const name = join && stringArgument(join, 'name');
    if (name === undefined) {
      problems.push({ message: `join__Graph.${value.name} has no @join__graph(name:, url:).`, code: null });
    } else if (names.has(name)) {
      problems.push({ message: `Two values of join__Graph are named "${name}".`, code: null });
    } else {
      names.add(name);
      graphs.set(value.name, { name, url: (join && stringArgument(join, 'url')) ?? '' });
    }
  }
  return graphs;
}

function checkGraph(
  join: ConstDirectiveNode,
  where: string,
  { graphs, problems }: { graphs: Map<string, SupergraphSubgraph>; problems: CompositionProblem[] },
): void {
  const value = join.arguments?.find((argument) => argument.name.value === 'graph')?.value;
  if (value === undefined || value.kind === Kind.NULL) return;
  if (value.kind !== Kind.ENUM || !graphs.has(value.value)) {
    problems.push({
      message: `@${join.name.value} of ${where} names a graph that does not exist.`,
      code: null,
    });
  }
}
