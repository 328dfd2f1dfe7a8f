import fc from 'fast-check';
import {
  type GraphQLArgument,
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
  parse,
  validate,
} from 'graphql';
import { inputValue, literal, type Pick } from './input-values.ts';

/** A valid operation on a schema, with values for its variables. */
export interface GeneratedOperation {
  source: string;
  variables: Record<string, unknown>;
}

export interface OperationOptions {
  /** Levels of nested fields; 4 by default. */
  maxDepth?: number;
  root?: 'query' | 'mutation';
  /** Aliases that are the name of no field, and stand for one field only wherever they occur in the operation. */
  plainAliases?: boolean;
  /** Whether there are `@skip` and `@include`. */
  conditions?: boolean;
}

/**
 * Arbitrary valid operations: aliases (also ones that are names of other fields, and that differ by type), inline and named fragments on
 * any type that can apply, `__typename`, `@skip` and `@include` by variable and by literal, arguments by literal and by variable.
 */
export function operations(
  schema: GraphQLSchema,
  { maxDepth = 4, root = 'query', plainAliases = false, conditions = true }: OperationOptions = {},
): fc.Arbitrary<GeneratedOperation> {
  return fc.array(fc.nat({ max: 5_039 }), { minLength: 30, maxLength: 250 }).map((choices) => {
    const attempt = (free: boolean) => {
      let next = 0;
      // Once chance runs out, always the first choice: the simplest.
      const pick: Pick = (from) => from[(choices[next++] ?? 0) % from.length] as never;
      return generate(schema, {
        pick,
        maxDepth,
        root,
        plainAliases,
        conditions,
        free: free && !plainAliases,
      });
    };
    const free = attempt(true);
    return validate(schema, parse(free.source)).length === 0 ? free : attempt(false);
  });
}

interface Generation {
  pick: Pick;
  maxDepth: number;
  root: 'query' | 'mutation';
  plainAliases: boolean;
  conditions: boolean;
  /** Whether a response key may stand for different fields: of different types that is valid, of one it is not. */
  free: boolean;
}

const CONDITIONS = ['u', 'v', 'w'];
const SELECTION_KINDS = ['field', 'field', 'field', 'field', 'field', 'fragment', 'spread', 'typename'];

function generate(
  schema: GraphQLSchema,
  { pick, maxDepth, root, plainAliases, conditions, free }: Generation,
): GeneratedOperation {
  const fragments: string[] = [];
  const aliases: string[] = [];
  /** Of each variable, its definition and, where it has one, its value. */
  const declared: { name: string; definition: string; value?: unknown }[] = [];
  const rootType = root === 'query' ? schema.getQueryType() : schema.getMutationType();
  const body = selections(rootType as GraphQLNamedType, maxDepth, new Map());
  for (const name of CONDITIONS) {
    declared.push({ name, definition: `$${name}: Boolean!`, value: pick([true, false]) });
  }
  const text = `${body}\n${fragments.join('\n')}`.trim();
  const used = declared.filter(({ name }) => new RegExp(`\\$${name}\\b`).test(text));
  const head = used.length > 0 ? `(${used.map(({ definition }) => definition).join(', ')})` : '';
  const values = used.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]);
  return { source: `${root}${head} ${text}`, variables: Object.fromEntries(values) };

  /** `keys` keeps response keys apart by field and arguments, so that all selections of one object can be merged. */
  function selections(type: GraphQLNamedType, depth: number, keys: Map<string, string>): string {
    const parts: string[] = [];
    const wanted = 1 + pick([0, 1, 2, 3]);
    for (let index = 0; index < wanted; index++) parts.push(selection(type, depth, keys));
    return `{ ${parts.filter(Boolean).join(' ') || '__typename'} }`;
  }

  function selection(type: GraphQLNamedType, depth: number, keys: Map<string, string>): string {
    const kind = pick(depth > 0 ? SELECTION_KINDS : ['field', 'typename']);
    if (kind === 'typename') return `${plainAliases ? '' : pick(['', '', 't: '])}__typename${condition()}`;
    if (kind === 'field') return field(type, depth, keys);
    const target = pick(applicable(type));
    const inner = selections(target, depth - 0.5, free && target !== type ? new Map() : keys);
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
      (candidate) => depth > 1 || isLeafType(getNamedType(candidate.type)),
    );
    if (candidates.length === 0) return '';
    const chosen = pick(candidates);
    const named = getNamedType(chosen.type);
    const given = argumentsOf(chosen);
    const alias = pick(['', '', '', 'alias']) && aliasOf(chosen.name, given);
    const responseKey = alias || chosen.name;
    const signature = `${chosen.name}${given}: ${String(chosen.type)}`;
    const taken = keys.get(responseKey);
    if (taken !== undefined && (taken !== signature || (!free && isCompositeType(named)))) return '';
    keys.set(responseKey, signature);
    const inner = isCompositeType(named) ? ` ${selections(named, depth - 1, new Map())}` : '';
    return `${alias ? `${alias}: ` : ''}${chosen.name}${given}${condition()}${inner}`;
  }

  function aliasOf(name: string, given: string): string {
    if (!plainAliases) return pick(['id', 'name', 'x', 'key']);
    const known = aliases.indexOf(name + given);
    return `z${known >= 0 ? known : aliases.push(name + given) - 1}`;
  }

  function argumentsOf({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.map(argumentOf).filter(Boolean);
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  function argumentOf({ name, type, defaultValue }: GraphQLArgument): string {
    const required = isNonNullType(type) && defaultValue === undefined;
    const how = pick(required ? ['literal', 'variable'] : ['', '', 'literal', 'variable']);
    if (how === '') return '';
    if (how === 'literal') return `${name}: ${literal(inputValue(type, pick), type)}`;
    const variable = `a${declared.length}`;
    const nullable = isNonNullType(type) ? type.ofType : type;
    const ownDefault = pick([false, false, true]);
    const preset = ownDefault ? ` = ${literal(inputValue(type, pick), type)}` : '';
    const optional = ownDefault || !isNonNullType(type);
    declared.push({
      name: variable,
      definition: `$${variable}: ${String(ownDefault ? nullable : type)}${preset}`,
      value: optional && pick([true, false]) ? undefined : inputValue(type, pick),
    });
    return `${name}: $${variable}`;
  }

  function condition(): string {
    const name = pick(['', '', '', '', '', '@skip', '@include']);
    if (!name || !conditions) return '';
    return ` ${name}(if: ${pick([...CONDITIONS.map((each) => `$${each}`), 'true', 'false'])})`;
  }

  function applicable(type: GraphQLNamedType): GraphQLNamedType[] {
    if (!isAbstractType(type)) {
      return isObjectType(type) ? [type, ...type.getInterfaces()] : [type];
    }
    return [type, ...schema.getPossibleTypes(type)];
  }
}
