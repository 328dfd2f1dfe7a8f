import type { ActionRecord } from '@maillage/kit';
import type { ActionRow } from '../../../exchange/index.ts';
import type { Shelf } from '../shelf.ts';
import { type Match, matched, NEW, NONE, unknownId, unsure } from './match.ts';
import { nameKey } from './name-key.ts';

/** Whose row of a file of actions it is: by our id, else by its title and the schemes that carry it; without carriers, by a title that is one action's. */
export function createActionMatcher(shelf: Shelf<ActionRecord>) {
  const records = [...shelf.standing.values()].map(({ record }) => record);
  const byTitle = Map.groupBy(records, ({ title }) => nameKey(title));
  return async ({ id, title = '', carriers }: Partial<ActionRow>): Promise<Match> => {
    if (id != null && id.toLowerCase() === NEW) return NONE;
    if (id != null) {
      const found = await shelf.find(id);
      return found ? matched(found.record.id) : unknownId('id', id);
    }
    const titled = byTitle.get(nameKey(title)) ?? [];
    const same = carriers
      ? titled.filter((record) =>
          record.carriers.some(({ schemeId }) => carriers.some((carrier) => carrier.schemeId === schemeId)),
        )
      : titled;
    const [only] = same;
    if (!only) return NONE;
    if (same.length === 1) return matched(only.id);
    return unsure(
      { column: 'titre', value: title },
      same.map((record) => ({ id: record.id, name: record.title })),
    );
  };
}
