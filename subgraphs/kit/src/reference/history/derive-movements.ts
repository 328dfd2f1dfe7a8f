import type { Cog } from '../cog.ts';
import type { TerritoryEntry } from '../territory-entry.ts';
import type { Movement, MovementKind, Place } from './movement.ts';
import { sideBySide } from './side-by-side.ts';

/** A vintage with the former codes that its table gives for each commune. */
export interface VintageCodes {
  cog: Cog;
  /** Former codes by code of the commune, of those that have any. */
  formerCodes: ReadonlyMap<string, readonly string[]>;
}

/**
 * What two vintages tell of the communes between them: those that are gone and whose code the new table gives as a former one of another,
 * those that are new, those that were renamed. All are dated to the first day of the later vintage: at the latest then.
 */
export function movementsBetween(earlier: VintageCodes, later: VintageCodes): Movement[] {
  const on = `${later.cog.vintage}-01-01`;
  const pairs = sideBySide(earlier.cog.entries('COMMUNE'), later.cog.entries('COMMUNE'));
  const gone = pairs.flatMap(({ before, after }) => (before && !after ? before : []));
  const heirs = heirsOf(later);
  const merged = gone.flatMap((entry) =>
    (heirs.get(entry.code) ?? []).map((heir) => ({ before: entry, after: heir })),
  );
  const rows: Movement[] = [];
  const add = (kind: MovementKind, before: TerritoryEntry, after: TerritoryEntry) =>
    rows.push({ kind, on, before: placeOf(before), after: placeOf(after) });

  for (const [, mergers] of Map.groupBy(merged, ({ after }) => after.code)) {
    const heir = mergers[0]?.after as TerritoryEntry;
    const standing = earlier.cog.find(heir);
    const isRecoded = mergers.length === 1 && !standing;
    for (const { before } of mergers) {
      add(isRecoded ? 'CODE' : 'MERGER', before, heir);
      const part = isRecoded ? undefined : newPart(before, { earlier, later });
      if (part) add('MERGER', before, part);
    }
    if (!standing) continue;
    add('MERGER', standing, heir);
    const part = newPart(standing, { earlier, later });
    if (part) add('MERGER', standing, part);
  }
  const fromMerger = new Set(merged.map(({ after }) => after.code));
  for (const { before, after } of pairs) {
    if (!after) continue;
    if (before && before.name !== after.name) add('NAME', before, after);
    if (!before && !fromMerger.has(after.code)) rows.push(...separation(after, earlier.cog, on));
  }
  return [...rows, ...remainders(rows, { earlier, later })];
}

/**
 * Before the first vintage: that a code once was a commune's, no more, on no known day. It is taken for a part of the commune that has it
 * now, save for the only former code of a commune, of another département, that left no commune déléguée: that is a change of code.
 */
export function movementsBefore({ cog, formerCodes }: VintageCodes): Movement[] {
  return [...formerCodes].flatMap(([code, former]) => {
    const commune = cog.find({ level: 'COMMUNE', code });
    const gone = former.filter((old) => old !== code && !cog.find({ level: 'COMMUNE', code: old }));
    if (!commune || gone.length === 0) return [];
    const after = placeOf(commune);
    const parts = gone.flatMap((old) => cog.find({ level: 'COMMUNE_DELEGUEE', code: old }) ?? []);
    const nameOf = (old: string) => parts.find((part) => part.code === old)?.name ?? old;
    const befores = gone.map((old): Place => ({ level: 'COMMUNE', code: old, name: nameOf(old) }));
    const [only] = gone;
    if (former.length === 1 && parts.length === 0 && only?.slice(0, 2) !== code.slice(0, 2))
      return befores.map((before): Movement => ({ kind: 'CODE', on: null, before, after }));
    return [
      ...befores.map((before): Movement => ({ kind: 'MERGER', on: null, before, after })),
      { kind: 'MERGER', on: null, before: after, after },
      ...parts
        .filter((part) => part.commune === code)
        .map(
          (part): Movement => ({
            kind: 'MERGER',
            on: null,
            before: { level: 'COMMUNE', code: part.code, name: part.name },
            after: placeOf(part),
          }),
        ),
    ];
  });
}

function placeOf({ level, code, name }: TerritoryEntry): Place {
  return { level: level as Place['level'], code, name };
}

function heirsOf({ cog, formerCodes }: VintageCodes): Map<string, TerritoryEntry[]> {
  const heirs = new Map<string, TerritoryEntry[]>();
  for (const [code, former] of formerCodes) {
    const heir = cog.find({ level: 'COMMUNE', code });
    for (const old of heir ? former : []) heirs.set(old, [...(heirs.get(old) ?? []), heir as TerritoryEntry]);
  }
  return heirs;
}

/** The commune déléguée that a merged commune leaves, if there was none of that code before. */
function newPart(
  { code }: TerritoryEntry,
  { earlier, later }: { earlier: VintageCodes; later: VintageCodes },
): TerritoryEntry | undefined {
  const ref = { level: 'COMMUNE_DELEGUEE', code } as const;
  return earlier.cog.find(ref) ? undefined : later.cog.find(ref);
}

/** A commune that is new and of no other's former code: a part that stands alone again, or one that no vintage tells anything of. */
function separation(entry: TerritoryEntry, earlier: Cog, on: string): Movement[] {
  const part = earlier.find({ level: 'COMMUNE_DELEGUEE', code: entry.code });
  const whole = part?.commune ? earlier.find({ level: 'COMMUNE', code: part.commune }) : undefined;
  const after = placeOf(entry);
  if (!part || !whole) return [{ kind: 'SPLIT', on, before: null, after }];
  return [
    { kind: 'SPLIT', on, before: placeOf(whole), after },
    { kind: 'SPLIT', on, before: placeOf(part), after },
  ];
}

/** The rest of communes that a part has left: a row of their own. */
function remainders(
  rows: readonly Movement[],
  { earlier, later }: { earlier: VintageCodes; later: VintageCodes },
): Movement[] {
  const splits = rows.filter(({ kind, before }) => kind === 'SPLIT' && before?.level === 'COMMUNE');
  return [...new Set(splits.map(({ before }) => before?.code ?? ''))].flatMap((code): Movement[] => {
    const [before, after] = [earlier, later].map(({ cog }) => cog.find({ level: 'COMMUNE', code }));
    if (!before || !after) return [];
    const on = `${later.cog.vintage}-01-01`;
    return [{ kind: 'SPLIT', on, before: placeOf(before), after: placeOf(after) }];
  });
}
