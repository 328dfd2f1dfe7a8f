import type { SchemeKindDefinition } from '@maillage/kit';
import type { Hub } from './create-hub.ts';

const MATRIX =
  '{ articulationMatrix { cells { kind otherKind overlaps population sharedPartners jointActions } } }';

const listOf = ({ listField }: SchemeKindDefinition): string =>
  `{ ${listField}(first: 20) { totalCount nodes { name perimeter { population }
     overlaps(first: 5) { nodes { scheme { name } population sharedPartners(first: 1) { totalCount } } } } } }`;

/** How often everything is asked: compilers look at what is run again and again. */
const ROUNDS = 3;

/**
 * Asks a hub that has just opened what dashboards ask first, so that lists are read and code is compiled before anybody waits for them: the
 * first matrix of a process takes twice as long as the next.
 * @param isOver asked before each question: true to leave it there
 */
export async function warmUp(
  hub: Hub,
  kinds: readonly SchemeKindDefinition[],
  isOver = () => false,
): Promise<void> {
  const questions = [...kinds.map(listOf), MATRIX];
  for (let round = 0; round < ROUNDS; round++) {
    for (const source of questions) {
      if (isOver()) return;
      await hub.gateway.respond({ source, context: hub.requestContext() });
    }
  }
}

/** The hub, which warms up while it serves; it closes once the question under way is answered. */
export function warmingUp(hub: Hub, kinds: readonly SchemeKindDefinition[]): Hub {
  let closed = false;
  const done = warmUp(hub, kinds, () => closed);
  return {
    ...hub,
    async close() {
      closed = true;
      await done;
      await hub.close();
    },
  };
}
