import { createHash } from 'node:crypto';

/**
 * Id of a coordinator, `coordinator_…`, made of the pseudonymous key that posts carry: the same in every process. The key, which may be known
 * to who keeps the posts, never leaves the subgraph (DOMAIN.md §8).
 */
export function coordinatorId(holderKey: string): string {
  const digest = createHash('sha256').update(`maillage/coordinator/${holderKey}`).digest('base64url');
  return `coordinator_${digest.slice(0, 22)}`;
}
