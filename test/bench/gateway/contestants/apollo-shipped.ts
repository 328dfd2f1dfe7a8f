import { ApolloGateway } from '@apollo/gateway';
import type { StartContestant } from '../run/contestant.ts';
import { startApolloServer } from './apollo-server.ts';

export const start: StartContestant = ({ supergraphSdl }) =>
  startApolloServer({ gateway: new ApolloGateway({ supergraphSdl }) });
