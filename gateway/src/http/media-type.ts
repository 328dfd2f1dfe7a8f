export type MediaType = 'application/json' | 'application/graphql-response+json';

/** The reference handler's own choice; null when the client accepts neither, which the handler then refuses. */
export function responseMediaType(accept = ''): MediaType | null {
  return COMMON.get(accept) ?? negotiate(accept || '*/*');
}

/** What most clients send, known without being taken apart. */
const COMMON: ReadonlyMap<string, MediaType> = new Map([
  ['', 'application/json'],
  ['*/*', 'application/json'],
  ['application/json', 'application/json'],
  ['application/graphql-response+json', 'application/graphql-response+json'],
]);

function negotiate(accept: string): MediaType | null {
  for (const accepted of accept.split(',')) {
    const [type = '', ...params] = accepted.replaceAll(' ', '').toLowerCase().split(';');
    const charset = params.find((param) => param.startsWith('charset=')) ?? 'charset=utf-8';
    if (charset !== 'charset=utf-8') continue;
    switch (type) {
      case 'application/graphql-response+json':
        return 'application/graphql-response+json';
      case 'application/json':
      case 'application/*':
      case '*/*':
        return 'application/json';
    }
  }
  return null;
}
