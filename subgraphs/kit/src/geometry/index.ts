export { areaOf } from './area.ts';
export { type Areal, type Bounds, boundsOf, countPositions } from './areal.ts';
export { CONTOUR_LEVELS, type Contour, type ContourLevel, KEPT_TOLERANCES, type Surface } from './contour.ts';
export { type ContourReader, createContourReader, type DatedSurface } from './contour-reader.ts';
export type { Contours } from './contours.ts';
export { createContours, NO_CONTOURS } from './create-contours.ts';
export { holdsPoint } from './holds-point.ts';
export { type ShareMethod, SLIVER } from './measure-shares.ts';
export { type ContourQuestion, ownContour } from './own-contour.ts';
export { placeOf } from './place-of.ts';
export { simplified } from './simplified.ts';
export { encodeContour, type StoredContour } from './stored-contour.ts';
export {
  createUnitIndex,
  type MeasuredShares,
  type UnitContour,
  type UnitIndex,
  unitContour,
} from './unit-index.ts';
