import { createHmac, randomBytes } from 'node:crypto';

/** Of Standard Webhooks (standardwebhooks.com): secrets are 24 to 64 random bytes, shown as `whsec_` and base64. */
const SECRET_BYTES = 32;

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** A secret as its owner is given it. */
export const secretText = (secret: Buffer): string => `whsec_${secret.toString('base64')}`;

export interface SignedContent {
  /** The delivery's id. */
  id: string;
  /** Whole seconds since 1970. */
  timestamp: number;
  body: string;
}

/** The `webhook-signature` header: one signature for each secret, scheme `v1`. */
export const signatureHeader = ({ id, timestamp, body }: SignedContent, secrets: readonly Buffer[]): string =>
  secrets
    .map(
      (secret) => `v1,${createHmac('sha256', secret).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
    )
    .join(' ');
