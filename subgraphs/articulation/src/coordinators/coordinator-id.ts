import { createHmac } from 'node:crypto';

/** The public id, `coordinator_…`, of who has a pseudonymous key. */
export type CoordinatorId = (holderKey: string) => string;

const DIGEST_LENGTH = 22;

/**
 * Ids made of the pseudonymous keys that posts carry, and of a secret of the installation: the same in every process that has it. Who keeps
 * the posts, or guesses a key, cannot tell by it whom an id stands for (DOMAIN.md §8).
 * @param secret 32 bytes
 */
export function createCoordinatorIds(secret: Buffer): CoordinatorId {
  return (holderKey) => {
    const digest = createHmac('sha256', secret).update(holderKey).digest('base64url');
    return `coordinator_${digest.slice(0, DIGEST_LENGTH)}`;
  };
}
