import type { IsoDate } from '../contract/dates.ts';
import type { TerritoryRef } from '../contract/territory-ref.ts';
import { type Cog, type CommuneSpan, cogOn, timelineOf } from '../reference/index.ts';
import type { Contour } from './contour.ts';
import type { Contours } from './contours.ts';

export interface ContourQuestion {
  cog: Cog;
  contours: Contours;
  day: IsoDate;
}

/**
 * The imported contour that a territory has on a day: that of the nearest vintage in which it was the same ground. A commune's ground changes with its
 * mergers and splits, an EPCI's with its members; those of the other levels are taken from any vintage. Null without one.
 */
export function ownContour(ref: TerritoryRef, question: ContourQuestion): Contour | null {
  const year = cogOn(question.cog, question.day).vintage;
  const [nearest] = candidates(ref, question).sort(
    (a, b) => Math.abs(a.vintage - year) - Math.abs(b.vintage - year) || b.vintage - a.vintage,
  );
  return nearest ?? null;
}

function candidates(ref: TerritoryRef, { cog, contours, day }: ContourQuestion): Contour[] {
  switch (ref.level) {
    case 'COMMUNE': {
      const span = timelineOf(cog).history.spanOn(ref.code, day);
      return contours.of(ref).filter((contour) => spanOf(cog, contour) === span);
    }
    case 'COMMUNE_DELEGUEE':
      return contours
        .of({ level: 'COMMUNE', code: ref.code })
        .filter((contour) => spanOf(cog, contour)?.becamePart === true);
    case 'EPCI': {
      const members = memberCodes(cogOn(cog, day), ref);
      return contours.of(ref).filter(({ vintage }) => {
        const then = timelineOf(cog).vintages.find((one) => one.vintage === vintage);
        return then !== undefined && memberCodes(then, ref) === members;
      });
    }
    default:
      return [...contours.of(ref)];
  }
}

const spanOf = (cog: Cog, { code, vintage }: Contour): CommuneSpan | undefined =>
  timelineOf(cog).history.spanOn(code, `${vintage}-01-01`);

const memberCodes = (cog: Cog, ref: TerritoryRef): string =>
  cog
    .members(ref)
    .map(({ code }) => code)
    .join();
