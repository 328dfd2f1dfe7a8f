export { arrondissementOf } from './arrondissements.ts';
export { checkedRef } from './checked-ref.ts';
export { type CodeFormat, codeFormat, isWellFormedCode } from './code-format.ts';
export type { Cog } from './cog.ts';
export { stateOn, type TerritoryState, within } from './entry-on.ts';
export { type Ground, groundIn, hostsIn } from './ground-on.ts';
export type { CommuneSpan } from './history/commune-span.ts';
export type { History } from './history/history.ts';
export {
  MOVEMENT_KINDS,
  type Movement,
  type MovementKind,
  movementKindOf,
  type Place,
  type PlaceLevel,
} from './history/movement.ts';
export type { CarryNotes } from './imported/continue-vintage.ts';
export type { ImportedCommune, ImportedVintage } from './imported/imported-vintage.ts';
export { overseasCollectivities } from './imported/overseas.ts';
export { carryNotes, cogWith, cogWithMovements, type ImportedReference, loadCog } from './load-cog.ts';
export { placesOf, placesOfPeriod } from './places.ts';
export { AREA_TOLERANCE, type PolygonGround, type PolygonPiece, polygonGroundIn } from './polygon-ground.ts';
export { populationOf, populationVintageOf } from './population.ts';
export { type Population, populationOn, populationVintageOn, unitPopulationIn } from './population-on.ts';
export { searchTerritories } from './search.ts';
export { searchKey } from './search-key.ts';
export type { TerritoryEntry } from './territory-entry.ts';
export { cogOn, dayOfVintage, type Timeline, timelineOf } from './timeline.ts';
export { resolveUnits, unknownRefs } from './units.ts';
export { partsKept, resolveUnitsOn, unknownRefsOn } from './units-on.ts';
