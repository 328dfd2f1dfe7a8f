import { subgraphSchemas } from '../graph/subgraphs.ts';
import type { StartContestant } from '../run/contestant.ts';
import { startTunedApollo } from './apollo-tuned.ts';
import { createDocuments } from './documents.ts';
import { createJit } from './jit.ts';

export const start: StartContestant = ({ supergraphSdl }) => {
  const schemas = subgraphSchemas();
  return startTunedApollo(supergraphSdl, (name) => {
    const schema = schemas.get(name);
    if (!schema) throw new Error(`There is no subgraph ${name}.`);
    const documentOf = createDocuments();
    const execute = createJit(schema);
    return (source, variables) => execute(documentOf(source), variables);
  });
};
