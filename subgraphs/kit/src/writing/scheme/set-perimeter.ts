import type { PerimeterRecord, SchemeRecord } from '../../contract/index.ts';
import { same } from '../json.ts';
import { done, type Operation } from '../operation.ts';
import { overlap, overwrite } from '../timeline.ts';

export interface NewPerimeter extends Pick<PerimeterRecord, 'scale' | 'declared'> {
  since?: PerimeterRecord['since'];
  until?: PerimeterRecord['until'];
  within?: PerimeterRecord['within'] | null;
  population?: PerimeterRecord['population'];
}

/** A perimeter that holds from a day on: the one before it ends the day before. */
export const setPerimeter: Operation<SchemeRecord, NewPerimeter> = {
  name: 'setPerimeter',
  apply: (record, input) =>
    done({ ...record, perimeters: overwrite(record.perimeters, toPerimeter(record, input)) }),
};

/** The polygon stays with the territory that it is of. */
export function toPerimeter(
  { perimeters }: Pick<SchemeRecord, 'perimeters'>,
  { scale, declared, since = null, until = null, within, population = null }: NewPerimeter,
): PerimeterRecord {
  const previous = perimeters.find((period) => overlap(period, { since, until: since }));
  return {
    scale,
    declared,
    within: within ?? [],
    population,
    polygon: previous && same(previous.declared, declared) ? previous.polygon : null,
    since,
    until,
  };
}
