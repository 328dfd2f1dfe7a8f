import { type SchemeRecord, searchKey } from '@maillage/kit';
import type { bruteForce } from './brute-force.ts';
import type { Records } from './records.ts';

/** Coordinators, and two days beside each other, a second time. */
export function bruteForcePeopleAndTime(records: Records, expected: ReturnType<typeof bruteForce>) {
  const { counted, find, holds, stateOn } = expected.inner;

  /** By holder's key: ids that the model makes are not for the brute force to know. */
  function coordinators({ asOf, territory, minSchemes }: Question) {
    const there = counted({ asOf, territory });
    const alive = counted({ asOf });
    const postsOf = (scheme: SchemeRecord) => scheme.coordinations.filter((post) => holds(post, asOf));
    const keys = new Set(
      there.flatMap((scheme) => postsOf(scheme).flatMap(({ holderKey }) => holderKey ?? [])),
    );
    return [...keys]
      .map((key) => {
        const posts = alive.flatMap((scheme) =>
          postsOf(scheme)
            .filter(({ holderKey }) => holderKey === key)
            .map((post) => ({ schemeId: scheme.id, kind: scheme.kind, ...post })),
        );
        const known = posts.flatMap(({ fte }) => fte ?? []);
        const fteKnown = Number(known.reduce((sum, fte) => sum + fte, 0).toFixed(2));
        const isComplete = known.length === posts.length;
        return {
          schemeIds: [...new Set(posts.map(({ schemeId }) => schemeId))],
          posts: posts.map(({ grade: _, holderKey: __, ...post }) => post),
          employers: [...new Set(posts.flatMap(({ employer }) => employer ?? []))],
          fte: isComplete ? fteKnown : null,
          fteKnown,
          moreThanFullTime: fteKnown > 1 ? true : isComplete ? false : null,
        };
      })
      .filter(({ schemeIds }) => schemeIds.length >= (minSchemes ?? 1));
  }

  interface Question {
    asOf: string;
    territory?: string | null;
    minSchemes?: number | null;
  }

  function factsOn(territory: string, asOf: string) {
    const all = counted({ asOf, territory });
    const sharing = (has: (scheme: SchemeRecord) => boolean) => {
      const schemeIds = all.filter(has).map(({ id }) => id);
      return schemeIds.length > 1 ? schemeIds : null;
    };
    const byName = <Item extends { id: string }>(items: Item[], nameOf: (item: Item) => string) =>
      items
        .map((item) => ({ item, name: `${searchKey(nameOf(item))}\0${item.id}` }))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
        .map(({ item }) => item);
    return {
      all,
      overlaps: all.flatMap((one, index) =>
        all.slice(index + 1).flatMap((two) => {
          const [found] = expected.overlaps(one.id, { asOf, withScheme: two.id });
          const ends = { schemeId: one.id, kind: one.kind, otherId: two.id, otherKind: two.kind };
          return found ? [{ ...ends, method: found.method }] : [];
        }),
      ),
      partners: byName(records.partners, ({ name }) => name).flatMap(({ id }) => {
        const schemeIds = sharing(({ seats }) =>
          seats.some((seat) => seat.partnerId === id && holds(seat, asOf)),
        );
        return schemeIds ? [{ id, schemeIds }] : [];
      }),
      actions: byName(records.actions, ({ title }) => title).flatMap(
        ({ id, startedOn, endedOn, carriers }) => {
          const schemeIds = sharing((scheme) => carriers.some(({ schemeId }) => schemeId === scheme.id));
          return schemeIds && holds({ since: startedOn, until: endedOn }, asOf) ? [{ id, schemeIds }] : [];
        },
      ),
      links: all.flatMap((scheme) =>
        scheme.links.flatMap((link, index) => {
          const target = find(link.toSchemeId);
          const isThere = link.toSchemeId === null ? link.toKind === 'CLS' : target && all.includes(target);
          return isThere && holds(link, asOf) ? [`${scheme.id}#${index}`] : [];
        }),
      ),
    };
  }

  function articulationChanges({ territory, from, to }: { territory: string; from: string; to: string }) {
    const [before, after] = [factsOn(territory, from), factsOn(territory, to)];
    const change = <Item>(earlier: Item[], later: Item[], keyOf: (item: Item) => string) => ({
      gained: later.filter((item) => !earlier.some((other) => keyOf(other) === keyOf(item))),
      lost: earlier.filter((item) => !later.some((other) => keyOf(other) === keyOf(item))),
    });
    const everyScheme = counted({ asOf: from }).concat(counted({ asOf: to }));
    const inOrder = [...new Set(everyScheme)].sort((a, b) =>
      expected.inner.compare(expected.inner.place(a), expected.inner.place(b)),
    );
    return {
      schemes: inOrder.flatMap((scheme) => {
        const [was, is] = [before.all.includes(scheme), after.all.includes(scheme)];
        const [stateFrom, stateTo] = [stateOn(scheme, from), stateOn(scheme, to)];
        if ((!was && !is) || (was && is && stateFrom === stateTo)) return [];
        const kindOfChange = was && is ? 'STATE' : is ? 'BEGAN' : 'ENDED';
        return [{ schemeId: scheme.id, kind: scheme.kind, change: kindOfChange, stateFrom, stateTo }];
      }),
      overlaps: change(before.overlaps, after.overlaps, ({ schemeId, otherId }) => `${schemeId} ${otherId}`),
      sharedPartners: change(before.partners, after.partners, ({ id }) => id),
      jointActions: change(before.actions, after.actions, ({ id }) => id),
      links: change(before.links, after.links, (link) => link),
    };
  }

  return { coordinators, articulationChanges };
}
