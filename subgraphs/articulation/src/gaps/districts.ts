import { isInState } from '../read-model/question/question.ts';
import type { Day } from '../read-model/record/ground-on.ts';
import type { SchemeNode } from '../read-model/record/nodes.ts';

/** A scheme in force that is itself a territory (a QPV). */
export interface District {
  scheme: SchemeNode;
  part: number;
}

/** Those in force on the day: of one kind, or of every kind whose schemes are territories. */
export function districtsInForce(day: Day, kind: string | null): District[] {
  return [...day.world.schemes.values()].flatMap((scheme) => {
    const { part, definition } = scheme;
    const isAsked = kind === null || definition.code === kind;
    return part !== null && isAsked && isInState(scheme, day.date, ['ACTIVE']) ? [{ scheme, part }] : [];
  });
}

/** Number of districts in force that certainly touch each whole unit; one whose list cites a whole city is in none of its arrondissements for certain. */
export function districtCounts(day: Day): (unit: number) => number {
  const counts = new Map<number, number>();
  for (const part of new Set(districtsInForce(day, null).map((district) => district.part))) {
    const certain = (day.parts.hosts(part)?.groups ?? []).filter((group) => group.length === 1);
    for (const unit of new Set(certain.map(([only]) => only as number))) {
      counts.set(unit, (counts.get(unit) ?? 0) + 1);
    }
  }
  return (unit) => counts.get(unit) ?? 0;
}
