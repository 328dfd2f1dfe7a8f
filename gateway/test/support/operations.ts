import fc from 'fast-check';
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** A valid operation on a schema, with values for its variables. */
export interface GeneratedOperation {
  source: string;
  variables: Record<string, boolean>;
}

/** Once chance runs out, always the first choice: the simplest. */
type Random = <T>(choices: readonly T[]) => T;

/**
 * Arbitrary valid operations: aliases (also ones that are names of other fields), inline and named fragments on any type that can apply, `__typename`,
 * `@skip` and `@include` by variable and by literal. Fields with required arguments are left out.
 */
export function operations(schema: GraphQLSchema, maxDepth = 4): fc.Arbitrary<GeneratedOperation> {
  return fc.array(fc.nat({ max: 5_039 }), { minLength: 20, maxLength: 150 }).map((choices) => {
    let next = 0;
    const pick: Random = (from) => from[(choices[next++] ?? 0) % from.length] as never;
    return generate(schema, { pick, maxDepth });
  });
}

const VARIABLES = ['u', 'v', 'w'];
const SELECTION_KINDS = ['field', 'field', 'field', 'field', 'field', 'fragment', 'spread', 'typename'];

function generate(
  schema: GraphQLSchema,
  { pick, maxDepth }: { pick: Random; maxDepth: number },
): GeneratedOperation {
  const fragments: string[] = [];
  const query = schema.getQueryType() as GraphQLNamedType;
  const body = selections(query, maxDepth, new Map());
  const variables: Record<string, boolean> = {};
  for (const name of VARIABLES) variables[name] = pick([true, false]);
  const used = VARIABLES.filter(
    (name) => body.includes(`$${name}`) || fragments.some((text) => text.includes(`$${name}`)),
  );
  const definitions = used.map((name) => `$${name}: Boolean!`).join(', ');
  const source = `query${definitions ? `(${definitions})` : ''} ${body}\n${fragments.join('\n')}`;
  return { source, variables };

  /** `keys` keeps response keys apart by field and arguments, so that all selections of one object can be merged. */
  function selections(type: GraphQLNamedType, depth: number, keys: Map<string, string>): string {
    const parts: string[] = [];
    const wanted = 1 + pick([0, 1, 2, 3]);
    for (let index = 0; index < wanted; index++) parts.push(selection(type, depth, keys));
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  }

  function selection(type: GraphQLNamedType, depth: number, keys: Map<string, string>): string {
    const kind = pick(depth > 0 ? SELECTION_KINDS : ['field', 'typename']);
    if (kind === 'typename') return `${pick(['', '', 't: '])}__typename${condition()}`;
    if (kind === 'field') return field(type, depth, keys);
    const target = pick(applicable(type));
    const inner = selections(target, depth - 0.5, keys);
    if (kind === 'fragment') {
      return target === type && pick([true, false])
        ? `...${condition()} ${inner}`
        : `... on ${target.name}${condition()} ${inner}`;
    }
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${target.name} ${inner}`);
    return `...${name}${condition()}`;
  }

  function field(type: GraphQLNamedType, depth: number, keys: Map<string, string>): string {
    if (!isObjectType(type) && !isInterfaceType(type)) return '';
    const candidates = Object.values(type.getFields()).filter(
      (candidate) => isSelectable(candidate) && (depth > 1 || isLeafType(getNamedType(candidate.type))),
    );
    if (candidates.length === 0) return '';
    const chosen = pick(candidates);
    const named = getNamedType(chosen.type);
    const alias = pick(['', '', '', 'id', 'name', 'x', 'key']);
    const responseKey = alias || chosen.name;
    const signature = `${chosen.name}: ${String(chosen.type)}`;
    const taken = keys.get(responseKey);
    if (taken !== undefined && taken !== signature) return '';
    if (taken !== undefined && isCompositeType(named)) return '';
    keys.set(responseKey, signature);
    const inner = isCompositeType(named) ? ` ${selections(named, depth - 1, new Map())}` : '';
    return `${alias ? `${alias}: ` : ''}${chosen.name}${condition()}${inner}`;
  }

  function condition(): string {
    const name = pick(['', '', '', '', '', '@skip', '@include']);
    if (!name) return '';
    return ` ${name}(if: ${pick([...VARIABLES.map((variable) => `$${variable}`), 'true', 'false'])})`;
  }

  function applicable(type: GraphQLNamedType): GraphQLNamedType[] {
    if (!isAbstractType(type)) {
      return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
    }
    return [type, ...schema.getPossibleTypes(type)];
  }
}

function isSelectable({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}
