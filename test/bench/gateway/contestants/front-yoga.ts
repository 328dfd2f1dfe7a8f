import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { print } from 'graphql';
import { createYoga, type Plugin } from 'graphql-yoga';
import type { StartContestant } from '../run/contestant.ts';
import { createOurs } from './ours.ts';

export const start: StartContestant = async ({ supergraphSdl }) => {
  const ours = createOurs(supergraphSdl);
  const sources = new WeakMap<object, string>();
  const byOurs: Plugin = {
    onExecute({ args, setExecuteFn }) {
      let source = sources.get(args.document);
      if (source === undefined) {
        source = print(args.document);
        sources.set(args.document, source);
      }
      const request = { source, variables: args.variableValues };
      setExecuteFn(() => ours.execute(request));
    },
  };
  const yoga = createYoga({ schema: ours.publicSchema, plugins: [byOurs], logging: false, graphiql: false });
  const server = createServer(yoga);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
};
