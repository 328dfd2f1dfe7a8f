import type { BodyRecord, SchemeRecord } from '../../contract/index.ts';
import { same } from '../json.ts';
import { done, type Operation } from '../operation.ts';
import { overwrite } from '../timeline.ts';

/**
 * The record of two that are one. All parts of both are there, each once; where both say something of the same thing, the kept one's word
 * holds: name, dates, details that it has, its life, and its perimeters on the days that it knows one for.
 */
export const mergeSchemes: Operation<SchemeRecord, SchemeRecord> = {
  name: 'merge',
  apply: (kept, other) =>
    done({
      ...kept,
      startedOn: kept.startedOn ?? other.startedOn,
      endsOn: kept.endsOn ?? other.endsOn,
      sources: union(kept.sources, other.sources),
      statuses: kept.statuses.length > 0 ? kept.statuses : other.statuses,
      perimeters: kept.perimeters.reduce(overwrite, other.perimeters),
      leads: union(kept.leads, other.leads),
      bodies: other.bodies.reduce(withBody, kept.bodies),
      seats: union(kept.seats, other.seats),
      coordinations: union(kept.coordinations, other.coordinations),
      fundings: union(kept.fundings, other.fundings),
      links: union(kept.links, other.links).filter(
        ({ toSchemeId }) => toSchemeId !== kept.id && toSchemeId !== other.id,
      ),
      documents: union(kept.documents, other.documents),
      derogations: union(kept.derogations, other.derogations),
      externalIds: union(kept.externalIds, other.externalIds),
      details: { ...other.details, ...known(kept.details) },
    }),
};

const known = (details: SchemeRecord['details']): SchemeRecord['details'] =>
  Object.fromEntries(Object.entries(details).filter(([, value]) => value !== null));

function union<Item>(kept: readonly Item[], others: readonly Item[]): Item[] {
  return [...kept, ...others.filter((item) => !kept.some((mine) => same(mine, item)))];
}

/** A body that both know meets on the days that either knows of; what the kept one counted on a day holds. */
function withBody(bodies: BodyRecord[], other: BodyRecord): BodyRecord[] {
  const { meetings, ...card } = other;
  const at = bodies.findIndex(({ meetings: _, ...mine }) => same(mine, card));
  if (at < 0) return [...bodies, other];
  return bodies.map((body, index) => {
    if (index !== at) return body;
    const days = new Set(body.meetings.map(({ heldOn }) => heldOn));
    return { ...body, meetings: [...body.meetings, ...meetings.filter(({ heldOn }) => !days.has(heldOn))] };
  });
}
