import { isWithin, stateOf } from '@maillage/kit';
import { links } from '../../read-model/question/links.ts';
import { hasEnded } from '../../read-model/question/question.ts';
import type { Day } from '../../read-model/record/ground-on.ts';
import type { SchemeNode } from '../../read-model/record/nodes.ts';
import { schemeOf, type World } from '../../read-model/world.ts';
import type { FactLink, RuleFacts } from '../rule-facts.ts';
import { derogationsOn } from './derogations-on.ts';
import { neighboursOf } from './neighbours-of.ts';
import { seatsOn } from './seats-on.ts';

/** What rules may know of a scheme on a day. What costs is worked out when it is first looked at. */
export function factsOf(day: Day, scheme: SchemeNode): RuleFacts {
  const { world, date } = day;
  const { id, definition, file } = scheme;
  const details = file?.details ?? {};
  return lazily(
    {
      schemeId: id,
      kind: definition.code,
      asOf: date,
      state: stateOf(definition, scheme, date)?.state ?? null,
      startedOn: scheme.startedOn,
      scale: file?.scales.findLast((perimeter) => isWithin(perimeter, date))?.scale ?? null,
      completeParts: new Set(Array.isArray(details.completeParts) ? details.completeParts : []),
      posts: (file?.posts ?? []).filter((post) => isWithin(post, date)),
      fundings: file?.fundings ?? [],
      documents: (file?.documents ?? []).filter(
        (document) => document.date === null || document.date <= date,
      ),
      derogations: file ? derogationsOn(file, date) : [],
      details,
    },
    {
      seats: () => seatsOn(world, scheme.seats, date),
      bodies: () =>
        (file?.bodies ?? [])
          .filter((body) => isWithin(body, date))
          .map((body) => ({ ...body, meetings: body.meetings.filter((heldOn) => heldOn <= date) })),
      links: () => links(world, id, { asOf: date }).map((link) => withEnd(world, link, date)),
      neighbours: () => neighboursOf(day, scheme),
    },
  );
}

function withEnd(world: World, link: Omit<FactLink, 'isOver'>, date: string): FactLink {
  const other = link.schemeId === null ? undefined : schemeOf(world, link.schemeId);
  return { ...link, isOver: other !== undefined && hasEnded(other, date) };
}

/** The values, and with them those that are made when they are first read, each once. */
function lazily<Ready extends object, Made extends object>(
  ready: Ready,
  makers: { [Name in keyof Made]: () => Made[Name] },
): Ready & Made {
  for (const name of Object.keys(makers) as (keyof Made & string)[]) {
    Object.defineProperty(ready, name, {
      enumerable: true,
      configurable: true,
      get() {
        const value = makers[name]();
        Object.defineProperty(ready, name, { value, enumerable: true });
        return value;
      },
    });
  }
  return ready as Ready & Made;
}
