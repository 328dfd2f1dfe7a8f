import type { GatewayInterface } from '@apollo/server-gateway-interface';
import type { StartContestant } from '../run/contestant.ts';
import { startApolloServer } from './apollo-server.ts';
import { createOurs } from './ours.ts';

export const start: StartContestant = ({ supergraphSdl }) => {
  const ours = createOurs(supergraphSdl);
  const executor = async ({
    request,
  }: {
    request: { query?: string; variables?: Record<string, unknown> };
  }) => ours.execute({ source: request.query ?? '', variables: request.variables });
  const gateway = {
    onSchemaLoadOrUpdate(tell: (schema: object) => void) {
      tell({ apiSchema: ours.publicSchema, coreSupergraphSdl: supergraphSdl });
      return () => {};
    },
    load: async () => ({ executor }),
    stop: async () => {},
  };
  return startApolloServer({ gateway: gateway as unknown as GatewayInterface });
};
