import area from '@turf/area';
import type { Areal } from './areal.ts';

/** Area in square metres, on a sphere of the Earth's mean radius. */
export const areaOf = (areal: Areal): number => area(areal);
