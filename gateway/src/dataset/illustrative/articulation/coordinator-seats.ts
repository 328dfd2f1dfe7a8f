import type { SeatRecord } from '@maillage/kit';
import type { Draft } from '../draft.ts';
import { REFERENCE_DAY } from '../figures/index.ts';
import { common, isWorkingOn, lifeOf } from '../life.ts';
import type { Random } from '../random/random.ts';
import type { Sheets } from '../schemes/clsm/sheet.ts';
import type { OverlapIndex } from './overlap-index.ts';

/** Retenu: how often the coordinator of the other scheme sits on the CLSM's COPIL (S4 §4.1 and §7 ask for it), under what role. */
const GUESTS = [
  { kind: 'CLS', role: 'Coordination du contrat local de santé', share: 0.62 },
  { kind: 'ASV', role: 'Coordination de l’atelier santé ville', share: 0.58 },
  { kind: 'PTSM', role: 'Coordination du PTSM', share: 0.3 },
  { kind: 'CPTS', role: 'Coordination de la CPTS', share: 0.18 },
] as const;
/** Retenu: how often the CLSM's coordinator is in the steering of the CLS of the territory (S4 §5). */
const IN_CLS_STEERING = 0.6;

/** Seats the coordinators of schemes of one territory on each other's COPIL. */
export function seatCoordinators(
  clsms: readonly Draft[],
  { sheets, index }: { sheets: Sheets; index: OverlapIndex },
  random: Random,
): void {
  for (const clsm of clsms) {
    if (!isWorkingOn(clsm.record, REFERENCE_DAY) || !hasCopil(clsm)) continue;
    const seated: string[] = [];
    for (const { kind, role, share } of GUESTS) {
      const guest = running(clsm, kind, index);
      if (guest === undefined || !random.chance(share)) continue;
      if (sit(guest, clsm, role)) seated.push(kind);
    }
    const steered = inClsSteering(clsm, index, random);
    if (sheets.of(clsm).known !== 'FULL') continue;
    clsm.record.details.coordinatorsInCopil = random.chance(0.1) ? null : seated;
    clsm.record.details.coordinatorInClsSteering = random.chance(0.1) ? null : steered;
  }
}

/** Null where there is no CLS to steer. */
function inClsSteering(clsm: Draft, index: OverlapIndex, random: Random): boolean | null {
  const cls = running(clsm, 'CLS', index);
  if (cls === undefined) return null;
  return hasCopil(cls) && random.chance(IN_CLS_STEERING) ? sit(clsm, cls, 'Coordination du CLSM') : false;
}

/** A seat for the organisation that leads the guest, as its coordination. False when nobody is known to lead it. */
function sit(guest: Draft, host: Draft, role: string): boolean {
  const [partnerId] = guest.record.leads;
  const held = common(lifeOf(guest.record), lifeOf(host.record));
  if (partnerId === undefined || held === null) return false;
  const seat: SeatRecord = {
    partnerId,
    body: 'COPIL',
    role,
    college: 'COORDINATION',
    presides: false,
    ...held,
  };
  const isThere = host.record.seats.some(
    (one) => one.partnerId === partnerId && one.body === 'COPIL' && one.role === role,
  );
  if (!isThere) host.record.seats.push(seat);
  return true;
}

function hasCopil({ record }: Draft): boolean {
  return record.bodies.some((body) => body.type === 'COPIL');
}

function running(draft: Draft, kind: string, index: OverlapIndex): Draft | undefined {
  return index.overlapping(draft, kind).find(({ record }) => isWorkingOn(record, REFERENCE_DAY));
}
