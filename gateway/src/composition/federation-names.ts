import { type ConstDirectiveNode, type ConstValueNode, type DocumentNode, Kind } from 'graphql';
import { stringArgument } from './join-directives.ts';

/** What of a supergraph is federation's own, and not for clients. */
export interface FederationNames {
  isDirective(name: string): boolean;
  isType(name: string): boolean;
  /** The directive that hides what carries it. */
  inaccessible: string;
}

/** Whose features are federation's; those of others are the subgraphs' own. */
const FEDERATION = 'https://specs.apollo.dev/';

/** Known by these names to whoever composes, linked or not. */
const DIRECTIVES = [
  ...['authenticated', 'context', 'core', 'cost', 'inaccessible', 'link', 'listSize', 'policy'],
  ...['requiresScopes', 'tag'],
];
const NAMESPACES = ['join', 'link', 'core'];
const TYPES = ['_FieldSet'];

/** Reads them from the `@link`s and `@core`s of the schema. */
export function federationNames(document: DocumentNode): FederationNames {
  const links = linksOf(document);
  const own = links.filter(({ url }) => url.startsWith(FEDERATION));
  const imported = own.flatMap(({ imports }) => imports);
  const namespaces = new Set([...NAMESPACES, ...own.map(({ namespace }) => namespace)]);
  const directives = new Set([...DIRECTIVES, ...links.flatMap(({ as }) => as ?? [])]);
  const types = new Set(TYPES);
  for (const name of imported) {
    if (name.startsWith('@')) directives.add(name.slice(1));
    else types.add(name);
  }
  const isNamespaced = (name: string) => {
    const end = name.indexOf('__');
    return end > 0 && namespaces.has(name.slice(0, end));
  };
  return {
    isDirective: (name) => directives.has(name) || isNamespaced(name),
    isType: (name) => types.has(name) || isNamespaced(name),
    inaccessible: own.find(({ url }) => url.startsWith(`${FEDERATION}inaccessible/`))?.as ?? 'inaccessible',
  };
}

interface Link {
  url: string;
  as: string | undefined;
  /** What the names of the feature begin with, before two underscores. */
  namespace: string;
  /** As they are called here; directives with their @. */
  imports: readonly string[];
}

function linksOf({ definitions }: DocumentNode): Link[] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.SCHEMA_DEFINITION && definition.kind !== Kind.SCHEMA_EXTENSION) return [];
    return (definition.directives ?? []).flatMap((directive) => readLink(directive) ?? []);
  });
}

function readLink(directive: ConstDirectiveNode): Link | null {
  const argument = { link: 'url', core: 'feature' }[directive.name.value];
  const url = argument && stringArgument(directive, argument);
  if (url === undefined) return null;
  const as = stringArgument(directive, 'as');
  const [last = '', before = ''] = url.split('/').reverse();
  const imports = directive.arguments?.find(({ name }) => name.value === 'import')?.value;
  return { url, as, namespace: as ?? (VERSION.test(last) ? before : last), imports: importedNames(imports) };
}

const VERSION = /^v\d+\.\d+$/;

/** `"@a"` is called @a, `{ name: "@a", as: "@b" }` @b. */
function importedNames(imports: ConstValueNode | undefined): string[] {
  if (imports?.kind !== Kind.LIST) return [];
  return imports.values.flatMap((value) => {
    if (value.kind === Kind.STRING) return value.value;
    if (value.kind !== Kind.OBJECT) return [];
    const text = (field: string) => {
      const given = value.fields.find(({ name }) => name.value === field)?.value;
      return given?.kind === Kind.STRING ? given.value : undefined;
    };
    return text('as') ?? text('name') ?? [];
  });
}
