import { type DocumentNode, GraphQLError, Kind, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './operation-definitions.ts';

/** How much one document may ask for; each is checked before validation, so a refusal costs next to nothing. */
export interface OperationLimits {
  /** Lexical tokens of the document. */
  maxTokens: number;
  /** Levels of nested fields. */
  maxDepth: number;
  /** Fields with an alias, fragments expanded. */
  maxAliases: number;
  /** Fields of the operation's root, fragments expanded. */
  maxRootFields: number;
  /** All fields, fragments expanded. */
  maxFields: number;
}

export const DEFAULT_LIMITS: OperationLimits = {
  maxTokens: 5_000,
  maxDepth: 20,
  maxAliases: 100,
  maxRootFields: 50,
  maxFields: 2_000,
};

interface Size {
  depth: number;
  aliases: number;
  rootFields: number;
  fields: number;
}

const EMPTY: Size = { depth: 0, aliases: 0, rootFields: 0, fields: 0 };

/** One error per exceeded limit; fragments that spread one another in a circle are left to validation. */
export function checkLimits(document: DocumentNode, limits: OperationLimits): GraphQLError[] {
  const measure = createMeasure(document);
  const errors: GraphQLError[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const size = measure(definition.selectionSet);
    refuseOver('levels deep', size.depth, limits.maxDepth);
    refuseOver('aliases', size.aliases, limits.maxAliases);
    refuseOver('root fields', size.rootFields, limits.maxRootFields);
    refuseOver('fields', size.fields, limits.maxFields);
  }
  return errors;

  function refuseOver(what: string, actual: number, most: number): void {
    if (actual <= most) return;
    const message = `The operation is too large: ${actual} ${what}, at most ${most} allowed.`;
    errors.push(new GraphQLError(message, { extensions: { code: 'OPERATION_TOO_LARGE' } }));
  }
}

/** Each fragment is measured once, however often it is spread: nested spreads cannot make the measuring itself explode. */
function createMeasure(document: DocumentNode): (selectionSet: SelectionSetNode) => Size {
  const fragments = fragmentsOf(document);
  const measured = new Map<string, Size>();

  function fragmentSize(name: string): Size {
    const known = measured.get(name);
    if (known) return known;
    measured.set(name, EMPTY);
    const fragment = fragments.get(name);
    const size = fragment ? measure(fragment.selectionSet) : EMPTY;
    measured.set(name, size);
    return size;
  }

  function measure(selectionSet: SelectionSetNode): Size {
    const total = { ...EMPTY };
    for (const selection of selectionSet.selections) {
      if (selection.kind === Kind.FIELD) {
        const below = selection.selectionSet ? measure(selection.selectionSet) : EMPTY;
        total.depth = Math.max(total.depth, below.depth + 1);
        total.aliases += below.aliases + (selection.alias ? 1 : 0);
        total.fields += below.fields + 1;
        total.rootFields += 1;
      } else {
        const inside =
          selection.kind === Kind.INLINE_FRAGMENT
            ? measure(selection.selectionSet)
            : fragmentSize(selection.name.value);
        total.depth = Math.max(total.depth, inside.depth);
        total.aliases += inside.aliases;
        total.fields += inside.fields;
        total.rootFields += inside.rootFields;
      }
    }
    return total;
  }

  return measure;
}
