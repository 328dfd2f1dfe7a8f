import { recount as clsmOfRegion } from './01-clsm-d-une-region/recount.ts';
import { recount as qpvWithoutAsv } from './02-qpv-sans-asv/recount.ts';
import { recount as overlapsOfClsm } from './03-recouvrements-d-un-clsm/recount.ts';
import { recount as copilAndCpts } from './04-copil-et-cpts/recount.ts';
import { recount as jointActions } from './05-actions-communes/recount.ts';
import { recount as coordinators } from './06-coordonnateurs/recount.ts';
import { recount as communesWithout } from './07-communes-sans-dispositif/recount.ts';
import { recount as clsEndingSoon } from './08-cls-bientot-echu/recount.ts';
import { recount as psychiatrySectors } from './09-secteurs-de-psychiatrie/recount.ts';
import { recount as clsmByPtsm } from './10-clsm-par-ptsm/recount.ts';
import { recount as declaredAndFound } from './11-declare-et-constate/recount.ts';
import { recount as indicatorSeries } from './12-serie-d-indicateurs/recount.ts';
import { recount as mergedCommune } from './13-fusion-de-pierrefitte/recount.ts';
import { recount as qpvOfTwoLists } from './14-qpv-de-2015-a-2024/recount.ts';
import { recount as schemesAtPostcode } from './15-depuis-un-code-postal/recount.ts';
import { recount as schemesAtPoint } from './15b-depuis-un-point/recount.ts';
import { recount as changesSince } from './16-changements-depuis-un-curseur/recount.ts';
import type { Recount } from './recount.ts';

/** In the order of all questions. */
export const RECOUNTS: readonly Recount[] = [
  clsmOfRegion,
  qpvWithoutAsv,
  overlapsOfClsm,
  copilAndCpts,
  jointActions,
  coordinators,
  communesWithout,
  clsEndingSoon,
  psychiatrySectors,
  clsmByPtsm,
  declaredAndFound,
  indicatorSeries,
  mergedCommune,
  qpvOfTwoLists,
  schemesAtPostcode,
  schemesAtPoint,
  changesSince,
];
