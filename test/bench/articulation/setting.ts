export { type Dataset, defaultDataset, schemeKinds } from '@maillage/gateway';
export { type Cog, type IsoDate, loadCog } from '@maillage/kit';

/** The day and the région that every question is about: Auvergne-Rhône-Alpes. */
export const AS_OF = '2026-01-01';
export const REGION = '84';
