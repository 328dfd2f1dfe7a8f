import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

/** Apollo Server as its documentation starts it, in production. */
export async function startApolloServer(options: ApolloServerOptions<BaseContext>): Promise<string> {
  const { url } = await startStandaloneServer(new ApolloServer({ ...options, introspection: false }), {
    listen: { host: '127.0.0.1', port: 0 },
  });
  return url;
}
