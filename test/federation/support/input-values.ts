import {
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredInputField,
} from 'graphql';

/** One of several choices. */
export type Pick = <T>(choices: readonly T[]) => T;

/** A value that an argument of this type takes, as it stands in JSON variables. */
export function inputValue(type: GraphQLInputType, pick: Pick, depth = 3): unknown {
  if (isNonNullType(type)) return present(type.ofType);
  return pick([false, false, false, true]) ? null : present(type);

  function present(of: GraphQLInputType): unknown {
    if (isListType(of)) {
      // One value stands for a list of it.
      const form = pick(['list', 'list', 'single']);
      const item = () => inputValue(of.ofType, pick, depth - 1);
      if (form === 'single' && !isListType(of.ofType)) {
        const single = item();
        return single === null ? [] : single;
      }
      return Array.from({ length: depth > 0 ? pick([0, 1, 2]) : 0 }, item);
    }
    if (isInputObjectType(of)) {
      const fields = Object.values(of.getFields()).filter(
        (field) => isRequiredInputField(field) || (depth > 0 && pick([true, false])),
      );
      return Object.fromEntries(fields.map((field) => [field.name, inputValue(field.type, pick, depth - 1)]));
    }
    if (isEnumType(of)) return pick(of.getValues()).name;
    switch (of.toString()) {
      case 'Int':
        return pick([0, 1, 2, 7, -3]);
      case 'Float':
        return pick([0, 1.5, -2.25]);
      case 'Boolean':
        return pick([true, false]);
      case 'ID':
        return pick(['k1', 'k2', 'k5', '7']);
      default:
        return pick(['a', 'b c', 'é"\\\n', '']);
    }
  }
}

/** A value as GraphQL literal: enum values go without quotes. */
export function literal(value: unknown, type: GraphQLInputType): string {
  if (value === null || value === undefined) return 'null';
  if (isNonNullType(type)) return literal(value, type.ofType);
  if (isListType(type)) {
    return Array.isArray(value)
      ? `[${value.map((item) => literal(item, type.ofType)).join(', ')}]`
      : literal(value, type.ofType);
  }
  if (isInputObjectType(type)) {
    const fields = type.getFields();
    const entries = Object.entries(value as object).map(
      ([name, inner]) => `${name}: ${literal(inner, fields[name]?.type as GraphQLInputType)}`,
    );
    return `{ ${entries.join(', ')} }`;
  }
  return isEnumType(type) ? String(value) : JSON.stringify(value);
}
