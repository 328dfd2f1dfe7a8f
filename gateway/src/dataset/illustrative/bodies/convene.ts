import type { College, PartnerRecord, Period, SeatRecord } from '@maillage/kit';
import type { Draft } from '../draft.ts';
import { REFERENCE_DAY } from '../figures/index.ts';
import { lifeOf } from '../life.ts';
import type { Directory } from '../partners/directory.ts';
import { addDays, dayBetween } from '../random/days.ts';
import type { Random } from '../random/random.ts';
import type { BodyPlan, Chair } from './chair.ts';
import { makeMeetings } from './meetings.ts';

/** Retenu: seats beside which a former one, since given up, is kept. */
const FORMER = 0.06;
/** Retenu: where a département has two organisations of a category, how often it is the main one for certain. */
const MAIN = 0.6;
/** The four quarters sit from the start; the others join in the years that follow. */
const FOUNDERS: ReadonlySet<College> = new Set([
  'ELUS',
  'PSYCHIATRIE_ADULTE',
  'PSYCHIATRIE_INFANTO_JUVENILE',
  'USAGERS',
  'AIDANTS',
  'ARS',
  'COORDINATION',
]);

/** Gives a scheme its instances, their meetings and their members. */
export function convene(
  draft: Draft,
  { plans, directory }: { plans: readonly BodyPlan[]; directory: Directory },
  random: Random,
): void {
  const held = lifeOf(draft.record);
  for (const plan of plans) {
    const seats = plan.chairs.flatMap((chair) => {
      if (!random.chance(chair.share)) return [];
      return membersOf(chair, draft, { directory, random }).map((partner) =>
        seat(plan, chair, { partner, held, random }),
      );
    });
    const kept = distinct(seats);
    const colleges = [...new Set(kept.flatMap((one) => one.college ?? []))];
    const meetings = makeMeetings({ meetings: plan.meetings, held, colleges }, random);
    draft.record.bodies.push({ type: plan.type, theme: plan.theme, name: plan.name, meetings, ...held });
    draft.record.seats.push(...kept, ...formerSeats(kept, held, random));
  }
}

function membersOf(
  chair: Chair,
  { record, area }: Draft,
  { directory, random }: { directory: Directory; random: Random },
): { id: string }[] {
  const { category, count = 1 } = chair;
  const main = (partners: readonly PartnerRecord[]) =>
    random.chance(MAIN) ? partners.slice(0, 1) : random.sample(partners, 1);
  switch (chair.from) {
    case 'LEAD':
      return record.leads.slice(0, 1).map((id) => ({ id }));
    case 'DEPARTEMENT':
      return main(directory.departmental(area.seat, category));
    case 'REGION':
      return main(directory.regional(area.seat, category));
    case 'AREA':
      return directory.near(area, { category, count, random });
  }
}

function seat(
  plan: BodyPlan,
  { role, college, presides = false }: Chair,
  { partner, held, random }: { partner: { id: string }; held: Period; random: Random },
): SeatRecord {
  const { since, until } = held;
  const last = until ?? REFERENCE_DAY;
  const late = since !== null && !FOUNDERS.has(college) && random.chance(0.3) && addDays(since, 200) < last;
  return {
    partnerId: partner.id,
    body: plan.type,
    role,
    college,
    presides,
    since: late ? dayBetween(addDays(since, 100), addDays(last, -60), random) : since,
    until,
  };
}

/** The same organisation was there as something else before; for a seat of old standing only. */
function formerSeats(seats: readonly SeatRecord[], { since, until }: Period, random: Random): SeatRecord[] {
  if (since === null || since > '2022-01-01' || (until !== null && until < '2024-06-30')) return [];
  return seats
    .filter((one) => one.role !== null && !one.presides && random.chance(FORMER))
    .map((one) => ({ ...one, role: null, since, until: dayBetween('2022-10-15', '2024-05-31', random) }));
}

function distinct(seats: readonly SeatRecord[]): SeatRecord[] {
  return [...new Map(seats.map((one) => [`${one.partnerId}/${one.role}`, one])).values()];
}
