import {
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
} from 'graphql';
import type { CompositionProblem } from './composition-error.ts';

/** A `join__FieldSet` in its place: the type it selects from, and how to name it in a message. */
export interface PlacedFieldSet {
  fieldSet: string;
  type: GraphQLNamedType | GraphQLOutputType;
  schema: GraphQLSchema;
  where: string;
}

/** Adds a problem for a field set that does not parse, selects a field that is not there, or nests where nothing nests. */
export function checkFieldSet(placed: PlacedFieldSet, problems: CompositionProblem[]): void {
  const report = (reason: string) =>
    problems.push({ message: `${placed.where}, "${placed.fieldSet}": ${reason}`, code: 'INVALID_FIELD_SET' });
  let selectionSet: SelectionSetNode;
  try {
    const document = parse(`{ ${placed.fieldSet} }`, { noLocation: true });
    if (document.definitions.length !== 1) return void report('not one selection of fields.');
    selectionSet = (document.definitions[0] as OperationDefinitionNode).selectionSet;
  } catch {
    return void report('not a selection of fields.');
  }
  checkSelections(selectionSet, getNamedType(placed.type), { schema: placed.schema, report });
}

interface Check {
  schema: GraphQLSchema;
  report: (reason: string) => unknown;
}

function checkSelections(selectionSet: SelectionSetNode, type: GraphQLNamedType, check: Check): void {
  for (const selection of selectionSet.selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      check.report('named fragments have no place here.');
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      const condition = selection.typeCondition?.name.value;
      const target = condition === undefined ? type : check.schema.getType(condition);
      if (!isCompositeType(target)) check.report(`there is no type ${condition} to select from.`);
      else checkSelections(selection.selectionSet, target, check);
    } else if (selection.name.value !== '__typename') {
      const fields = isObjectType(type) || isInterfaceType(type) ? type.getFields() : {};
      const field = fields[selection.name.value];
      if (!field) {
        check.report(`${type.name} has no field ${selection.name.value}.`);
        continue;
      }
      const fieldType = getNamedType(field.type);
      if (isCompositeType(fieldType) !== (selection.selectionSet !== undefined)) {
        check.report(
          `${type.name}.${field.name} ${isCompositeType(fieldType) ? 'needs' : 'takes no'} selections.`,
        );
      } else if (selection.selectionSet) {
        checkSelections(selection.selectionSet, fieldType, check);
      }
    }
  }
}
