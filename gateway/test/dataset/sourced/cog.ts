import { createRequire } from 'node:module';
import type { TerritoryRef } from '@maillage/kit';

const require = createRequire(import.meta.url);

interface CommuneRow {
  code: string;
  nom: string;
  type: string;
  siren?: string;
}

const communes: CommuneRow[] = require('@etalab/decoupage-administratif/data/communes.json');
const communesOf2024: CommuneRow[] = require('cog-2024/data/communes.json');
const groupings: { code: string; nom: string }[] = require('@etalab/decoupage-administratif/data/epci.json');

const COMMUNE_TYPES: Partial<Record<TerritoryRef['level'], string>> = {
  COMMUNE: 'commune-actuelle',
  ARRONDISSEMENT_MUNICIPAL: 'arrondissement-municipal',
  COMMUNE_DELEGUEE: 'commune-deleguee',
};

/** Name of a territory as the published COG of 2026, else that of 2024, has it at that very level; undefined when neither has it. */
export function officialName({ level, code }: TerritoryRef): string | undefined {
  if (level === 'EPCI') return groupings.find((grouping) => grouping.code === code)?.nom;
  const type = COMMUNE_TYPES[level];
  return [...communes, ...communesOf2024].find((row) => row.code === code && row.type === type)?.nom;
}

/** Every SIREN that the COG knows: those of the communes, and the codes of the EPCI. */
export function officialSirens(): Set<string> {
  return new Set([...communes.flatMap((row) => row.siren ?? []), ...groupings.map(({ code }) => code)]);
}

/** SIREN of a commune in the COG. */
export function sirenOf(communeCode: string): string | undefined {
  return communes.find((row) => row.code === communeCode && row.type === 'commune-actuelle')?.siren;
}
