import type { IsoDate } from '@maillage/kit';

/** Swedish dates are written `YYYY-MM-DD`. */
const PARIS_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Paris' });

/** Today in Paris. */
export const currentDay = (): IsoDate => PARIS_DAY.format(new Date());
