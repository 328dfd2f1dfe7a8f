import { blankScheme, type SchemeRecord } from '@maillage/kit';

/** A CLSM that has nothing but a name. */
export const plainClsm = (id: string, name: string): SchemeRecord => ({ ...blankScheme(id, 'CLSM'), name });
