import { recordId } from '../record-id.ts';

/** Id of a CLSM of the sourced data set, by its slug: `lyon-2-5-9`. */
export function clsmId(slug: string): string {
  return recordId('clsm', `sourced/${slug}`);
}

/** Id of a partner of the sourced data set, by its slug: `ch-le-vinatier`. */
export function partnerId(slug: string): string {
  return recordId('partner', `sourced/${slug}`);
}

/** Id of an action of the sourced data set, by its slug: `amiens-soupape`. */
export function actionId(slug: string): string {
  return recordId('action', `sourced/${slug}`);
}
