import { type TerritoryKey, type TerritoryRef, territoryKey } from '../contract/index.ts';
import type { Cog } from './cog.ts';
import { sortedUnique } from './order.ts';
import type { TerritoryEntry } from './territory-entry.ts';

/**
 * The finest units that a declared perimeter comes down to: communes, and arrondissements instead of Paris, Lyon and Marseille, whose
 * populations add up with nobody counted twice. A commune déléguée is a part without a population of its own: it stays itself, unless
 * the perimeter also holds its whole commune, which then swallows it. A QPV always stays itself: the COG does not know where it lies.
 * Sorted, unique; unknown codes are left out (`unknownRefs` names them).
 */
export function resolveUnits(cog: Cog, declared: readonly TerritoryRef[]): TerritoryKey[] {
  const units = new Set<TerritoryKey>();
  const parts: TerritoryEntry[] = [];
  for (const ref of declared) {
    const entry = cog.find(ref);
    if (ref.level === 'QPV') units.add(territoryKey(ref));
    else if (entry?.level === 'COMMUNE_DELEGUEE') parts.push(entry);
    else if (entry) for (const unit of finestUnits(cog, entry)) units.add(unit.key);
  }
  const isSwallowed = (part: TerritoryEntry) => {
    const whole = part.commune === null ? undefined : cog.find({ level: 'COMMUNE', code: part.commune });
    return whole !== undefined && finestUnits(cog, whole).every((unit) => units.has(unit.key));
  };
  const kept = parts.filter((part) => !isSwallowed(part)).map((part) => part.key);
  return sortedUnique([...units, ...kept]);
}

/** The declared territories that this vintage of the COG does not know, each once, in the order given. A QPV is never unknown here. */
export function unknownRefs(cog: Cog, declared: readonly TerritoryRef[]): TerritoryRef[] {
  const unknown = new Map<TerritoryKey, TerritoryRef>();
  for (const ref of declared) {
    if (ref.level !== 'QPV' && !cog.find(ref)) unknown.set(territoryKey(ref), ref);
  }
  return [...unknown.values()];
}

/** The communes and arrondissements that a territory of this vintage is made of. */
export function finestUnits(cog: Cog, entry: TerritoryEntry): readonly TerritoryEntry[] {
  const members = cog.members(entry);
  return members.length === 0 ? [entry] : members.flatMap((member) => finestUnits(cog, member));
}
