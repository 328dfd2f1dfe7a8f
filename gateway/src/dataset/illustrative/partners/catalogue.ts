import type { PartnerCategory } from '@maillage/kit';
import type { Place } from '../atlas/place.ts';
import { of } from '../french.ts';

/** An organisation that each territory of a level has, by what it is called there. Generic on purpose: none is a real body's full name. */
export interface Template<Territory> {
  category: PartnerCategory;
  name(territory: Territory): string;
}

export interface CommuneTemplate extends Template<Place> {
  /** Inhabitants from which a commune has one (retenu). */
  from: number;
}

export interface Named {
  code: string;
  name: string;
}

export const REGION_TEMPLATES: readonly Template<Named>[] = [
  { category: 'ARS', name: ({ name }) => `ARS ${name}` },
  { category: 'COLLECTIVITE', name: ({ name }) => `Conseil régional (${name})` },
  { category: 'PREVENTION', name: ({ name }) => `IREPS (illustratif) – ${name}` },
  { category: 'EDUCATION', name: ({ name }) => `Rectorat (${name})` },
  { category: 'LIBERAL', name: ({ name }) => `URPS des médecins libéraux (illustratif) – ${name}` },
  {
    category: 'ASSOCIATION_USAGERS',
    name: ({ name }) => `Fédération régionale d’usagers (illustratif) – ${name}`,
  },
  {
    category: 'ASSOCIATION',
    name: ({ name }) => `Fédération régionale de la solidarité (illustratif) – ${name}`,
  },
];

export const DEPARTEMENT_TEMPLATES: readonly Template<Named>[] = [
  { category: 'ARS', name: ({ code, name }) => `ARS – délégation départementale ${code} (${name})` },
  { category: 'COLLECTIVITE', name: ({ code, name }) => `Conseil départemental ${code} (${name})` },
  { category: 'MDPH', name: ({ code, name }) => `MDPH ${code} (${name})` },
  { category: 'ASSURANCE_MALADIE', name: ({ code, name }) => `CPAM ${code} (${name})` },
  { category: 'ASSURANCE_MALADIE', name: ({ code, name }) => `MSA – antenne ${code} (${name})` },
  { category: 'CAF', name: ({ code, name }) => `CAF ${code} (${name})` },
  { category: 'EDUCATION', name: ({ code, name }) => `Éducation nationale – DSDEN ${code} (${name})` },
  { category: 'PREFECTURE', name: ({ code, name }) => `Préfecture ${code} (${name})` },
  { category: 'PREFECTURE', name: ({ code, name }) => `DDETS ${code} (${name})` },
  { category: 'ASSOCIATION_FAMILLES', name: ({ code }) => `UNAFAM ${code}` },
  {
    category: 'ASSOCIATION_USAGERS',
    name: ({ code }) => `Collectif d’usagers en santé mentale (illustratif) ${code}`,
  },
  { category: 'MDA', name: ({ code }) => `Maison des adolescents ${code}` },
  { category: 'ORDRE', name: ({ code }) => `Ordre des médecins – conseil départemental ${code}` },
  { category: 'ORDRE', name: ({ code }) => `Ordre des infirmiers – conseil départemental ${code}` },
  { category: 'JUSTICE', name: ({ code }) => `SPIP ${code}` },
  { category: 'JUSTICE', name: ({ code }) => `Protection judiciaire de la jeunesse ${code}` },
  { category: 'POLICE', name: ({ code }) => `Police nationale – direction départementale ${code}` },
  { category: 'POLICE', name: ({ code }) => `Gendarmerie – groupement ${code}` },
  { category: 'BAILLEUR', name: ({ code }) => `Office départemental de l’habitat (illustratif) ${code}` },
  { category: 'ASSOCIATION', name: ({ code }) => `UDAF ${code}` },
  { category: 'SOCIAL', name: ({ code }) => `SIAO ${code}` },
  { category: 'PREVENTION', name: ({ code }) => `Comité d’éducation pour la santé (illustratif) ${code}` },
  { category: 'MEDICO_SOCIAL', name: ({ code }) => `DAC (illustratif) ${code}` },
];

export const GROUPING_TEMPLATES: readonly Template<Named>[] = [
  { category: 'COLLECTIVITE', name: ({ name }) => name },
  { category: 'SOCIAL', name: ({ name }) => `Mission locale (illustratif) – ${name}` },
];

/** In the order in which a commune gets them as it grows. */
export const COMMUNE_TEMPLATES: readonly CommuneTemplate[] = [
  { category: 'COLLECTIVITE', from: 0, name: (place) => municipality(place) },
  { category: 'CCAS', from: 3_000, name: ({ name }) => `CCAS ${of(name)}` },
  { category: 'CMP', from: 8_000, name: ({ name }) => `CMP adultes (illustratif) ${of(name)}` },
  { category: 'GEM', from: 15_000, name: ({ name }) => `GEM (illustratif) ${of(name)}` },
  { category: 'SOCIAL', from: 8_000, name: ({ name }) => `Centre social (illustratif) ${of(name)}` },
  {
    category: 'CMP',
    from: 15_000,
    name: ({ name }) => `CMP enfants et adolescents (illustratif) ${of(name)}`,
  },
  { category: 'LIBERAL', from: 5_000, name: ({ name }) => `Maison de santé (illustratif) ${of(name)}` },
  { category: 'POLICE', from: 10_000, name: ({ name }) => `Police municipale ${of(name)}` },
  { category: 'HOPITAL', from: 20_000, name: ({ name }) => `Centre hospitalier (illustratif) ${of(name)}` },
  { category: 'BAILLEUR', from: 15_000, name: ({ name }) => `Bailleur social (illustratif) ${of(name)}` },
  { category: 'MEDICO_SOCIAL', from: 20_000, name: ({ name }) => `SAVS-SAMSAH (illustratif) ${of(name)}` },
  {
    category: 'ASSOCIATION',
    from: 12_000,
    name: ({ name }) => `Association de quartier (illustratif) ${of(name)}`,
  },
  { category: 'CULTURE', from: 12_000, name: ({ name }) => `Médiathèque (illustratif) ${of(name)}` },
  { category: 'MEDICO_SOCIAL', from: 30_000, name: ({ name }) => `CSAPA (illustratif) ${of(name)}` },
  {
    category: 'ASSOCIATION_USAGERS',
    from: 35_000,
    name: ({ name }) => `Association d’usagers (illustratif) ${of(name)}`,
  },
  { category: 'SOCIAL', from: 25_000, name: ({ name }) => `Centre d’hébergement (illustratif) ${of(name)}` },
  { category: 'LIBERAL', from: 30_000, name: ({ name }) => `Centre de santé (illustratif) ${of(name)}` },
  { category: 'EDUCATION', from: 20_000, name: ({ name }) => `Lycée (illustratif) ${of(name)}` },
  {
    category: 'ASSOCIATION',
    from: 25_000,
    name: ({ name }) => `Association d’insertion (illustratif) ${of(name)}`,
  },
  {
    category: 'CULTURE',
    from: 40_000,
    name: ({ name }) => `Association culturelle (illustratif) ${of(name)}`,
  },
  { category: 'MEDICO_SOCIAL', from: 40_000, name: ({ name }) => `ESAT (illustratif) ${of(name)}` },
  { category: 'EDUCATION', from: 90_000, name: ({ name }) => `Université (illustratif) ${of(name)}` },
];

export const SPECIALISED_HOSPITAL = (seat: Place): string =>
  `Centre hospitalier spécialisé (illustratif) ${of(seat.name)}`;

export const CPTS_ASSOCIATION = (scheme: string): string => `Association ${scheme}`;

function municipality(place: Place): string {
  return place.ref.level === 'ARRONDISSEMENT_MUNICIPAL'
    ? `Mairie d’arrondissement – ${place.name}`
    : `Ville ${of(place.name)}`;
}
