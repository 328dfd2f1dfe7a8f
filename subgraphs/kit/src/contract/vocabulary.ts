/**
 * A closed list of stable codes with their French labels. Shown in the graph as an enum named `name`, each value described by its label.
 */
export interface Vocabulary<Code extends string = string> {
  name: string;
  description: string;
  labels: Readonly<Record<Code, string>>;
}

export function vocabulary<const Code extends string>(definition: Vocabulary<Code>): Vocabulary<Code> {
  return definition;
}

export type CodeOf<V> = V extends Vocabulary<infer Code> ? Code : never;

/** The codes of a vocabulary, in its order. */
export function codesOf<Code extends string>(of: Vocabulary<Code>): Code[] {
  return Object.keys(of.labels) as Code[];
}
