import type { TerritoryRef } from '@maillage/kit';
import type { PartnerDeclaration, PerimeterDeclaration } from './declaration.ts';
import { cog, generalKnowledge } from './source.ts';

export interface Place {
  code: string;
  name: string;
}

/**
 * Perimeter of a CLSM that is one commune's. S1 never lists perimeters: `basis` is what tells this one, by default the name that S1
 * gives to the CLSM.
 */
export function communePerimeter(code: string, name: string, basis = 'du nom du CLSM'): PerimeterDeclaration {
  return {
    scale: 'COMMUNAL',
    declared: [{ level: 'COMMUNE', code }],
    sources: [cog(`Périmètre déduit ${basis} : commune de ${name} (${code})`)],
  };
}

/** Perimeter of a CLSM that its source names after arrondissements of one city. */
export function arrondissementsPerimeter(codes: string[]): PerimeterDeclaration {
  return {
    scale: 'INFRA_COMMUNAL',
    declared: codes.map((code): TerritoryRef => ({ level: 'ARRONDISSEMENT_MUNICIPAL', code })),
    sources: [cog(`Périmètre déduit du nom du CLSM : arrondissements municipaux (${codes.join(', ')})`)],
  };
}

/** A commune as a partner: its SIREN comes from the COG. */
export function ville(place: Place, siren: string): PartnerDeclaration {
  const of = /^[AEIOUÉ]/.test(place.name) ? 'd’' : 'de ';
  return {
    name: `Ville ${of}${place.name}`,
    category: 'COLLECTIVITE',
    siren,
    communeCode: place.code,
    beyond: [cog(`SIREN et code de la commune ${place.name} (${place.code})`)],
  };
}

/** Where a partner has its seat, when that is general knowledge. */
export function seatedIn(place: Place): Pick<PartnerDeclaration, 'communeCode' | 'beyond'> {
  return {
    communeCode: place.code,
    beyond: [generalKnowledge(`Siège : ${place.name} (${place.code})`)],
  };
}
