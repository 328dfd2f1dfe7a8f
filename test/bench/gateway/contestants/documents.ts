import { type DocumentNode, parse } from 'graphql';

/** Documents parsed once each, for executors that get text. */
export function createDocuments(): (source: string) => DocumentNode {
  const documents = new Map<string, DocumentNode>();
  return (source) => {
    let document = documents.get(source);
    if (!document) {
      document = parse(source, { noLocation: true });
      documents.set(source, document);
    }
    return document;
  };
}
