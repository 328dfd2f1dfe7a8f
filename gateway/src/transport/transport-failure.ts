import { GraphQLError } from 'graphql';
import { errors as undiciErrors } from 'undici';

export type TransportFailureCode = 'SUBGRAPH_UNREACHABLE' | 'SUBGRAPH_TIMEOUT' | 'SUBGRAPH_BAD_RESPONSE';

/** A subgraph that could not be asked, or not be understood; says nothing of addresses or causes that clients need not know. */
export class TransportFailure extends Error {
  readonly code: TransportFailureCode;

  /** `reason` goes on from "The subgraph …". */
  constructor(code: TransportFailureCode, reason: string) {
    super(`The subgraph ${reason}.`);
    this.code = code;
  }

  static timeout(timeoutMs: number): TransportFailure {
    return new TransportFailure('SUBGRAPH_TIMEOUT', `did not answer within ${timeoutMs} ms`);
  }

  static from(error: unknown): TransportFailure {
    if (error instanceof TransportFailure) return error;
    if (error instanceof undiciErrors.HeadersTimeoutError || error instanceof undiciErrors.BodyTimeoutError) {
      return new TransportFailure('SUBGRAPH_TIMEOUT', 'did not answer in time');
    }
    if (error instanceof undiciErrors.HTTPParserError) {
      return new TransportFailure('SUBGRAPH_BAD_RESPONSE', 'does not speak HTTP');
    }
    return new TransportFailure('SUBGRAPH_UNREACHABLE', 'could not be reached, or broke off');
  }

  toGraphQLError(): GraphQLError {
    return new GraphQLError(this.message, { extensions: { code: this.code } });
  }
}
