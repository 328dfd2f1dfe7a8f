/** Codes of the errors that a credential can meet, with the status that says so. */
const STATUSES = { UNAUTHENTICATED: 401, IDENTITY_UNAVAILABLE: 503 } as const;

/** A credential that is refused, or that can't be checked. The message is for the caller and never holds the credential. */
export class AuthenticationError extends Error {
  readonly code: keyof typeof STATUSES;

  constructor(message: string, code: keyof typeof STATUSES = 'UNAUTHENTICATED') {
    super(message);
    this.code = code;
  }

  get statusCode(): number {
    return STATUSES[this.code];
  }
}
