import type { PartnerCategory, PartnerRecord } from '@maillage/kit';
import { recordId } from '../../record-id.ts';
import type { Atlas } from '../atlas/atlas.ts';
import { largest, type Place } from '../atlas/place.ts';
import type { Draft } from '../draft.ts';
import { illustrative } from '../source.ts';
import {
  COMMUNE_TEMPLATES,
  CPTS_ASSOCIATION,
  DEPARTEMENT_TEMPLATES,
  GROUPING_TEMPLATES,
  REGION_TEMPLATES,
  SPECIALISED_HOSPITAL,
} from './catalogue.ts';
import { createDirectory, type Directory, type Organisation } from './directory.ts';

export const PARTNER_COUNT = 8_000;

/**
 * The organisations of the territory: those of every région and département, one for each CPTS, those of the EPCI where a scheme is, and as many
 * local ones as it takes to make 8,000, the most populated communes first. Real places, generic names, no number of any register. One that is
 * there already under that name in that commune is taken as it is: there is one « Ville de Bron ».
 */
export function makePartners(
  atlas: Atlas,
  { drafts, existing }: { drafts: readonly Draft[]; existing: readonly PartnerRecord[] },
): Directory {
  const known = new Map(existing.map((record) => [`${record.name}/${record.communeCode}`, record]));
  const organisations = [
    ...atlas.regions.flatMap((region) => ofRegion(atlas, region)),
    ...atlas.departements.flatMap((departement) => ofDepartement(departement)),
    ...drafts.filter(({ record }) => record.kind === 'CPTS').map(ofCpts),
    ...ofGroupings(atlas, drafts),
  ];
  const local = ofCommunes(atlas, drafts, PARTNER_COUNT - organisations.length);
  return createDirectory(
    [...organisations, ...local].map((organisation) => {
      const { name, communeCode } = organisation.record;
      return { ...organisation, record: known.get(`${name}/${communeCode}`) ?? organisation.record };
    }),
  );
}

interface Naming {
  category: PartnerCategory;
  name: string;
  place: Place;
  /** Tells apart two of the same name. */
  territory: string;
}

function partner({ category, name, place, territory }: Naming): PartnerRecord {
  return {
    ...illustrative('Partenaires'),
    id: recordId('partner', `illustratif/${territory}/${name}`),
    name,
    category,
    siren: null,
    siret: null,
    finess: null,
    rna: null,
    communeCode: place.code,
  };
}

function ofRegion(atlas: Atlas, region: { code: string; name: string }): Organisation[] {
  const place = largest(atlas.communes.filter((commune) => commune.region === region.code));
  return REGION_TEMPLATES.map(({ category, name }) => ({
    record: partner({ category, name: name(region), place, territory: `REGION:${region.code}` }),
    reach: 'REGION',
    place,
    epci: null,
    schemeId: null,
  }));
}

function ofDepartement(departement: Atlas['departements'][number]): Organisation[] {
  const place = largest(departement.communes);
  const territory = `DEPARTEMENT:${departement.code}`;
  const named = DEPARTEMENT_TEMPLATES.map(({ category, name }) => ({ category, name: name(departement) }));
  const hospital = { category: 'HOPITAL' as const, name: SPECIALISED_HOSPITAL(place) };
  return [...named, hospital].map((naming) => ({
    record: partner({ ...naming, place, territory }),
    reach: 'DEPARTEMENT',
    place,
    epci: null,
    schemeId: null,
  }));
}

function ofCpts({ record, area }: Draft): Organisation {
  const name = CPTS_ASSOCIATION(record.name);
  return {
    record: partner({ category: 'LIBERAL', name, place: area.seat, territory: record.id }),
    reach: 'COMMUNE',
    place: area.seat,
    epci: null,
    schemeId: record.id,
  };
}

function ofGroupings(atlas: Atlas, drafts: readonly Draft[]): Organisation[] {
  const codes = new Set(drafts.filter(isLocal).map(({ area }) => area.grouping?.code ?? area.seat.epci));
  return atlas.groupings
    .filter(({ code }) => codes.has(code))
    .flatMap((grouping) =>
      GROUPING_TEMPLATES.map(({ category, name }): Organisation => {
        const place = largest(grouping.members);
        const territory = `EPCI:${grouping.code}`;
        return {
          record: partner({ category, name: name(grouping), place, territory }),
          reach: 'EPCI',
          place,
          epci: grouping.code,
          schemeId: null,
        };
      }),
    );
}

/** By how soon a commune of that size has one: every municipality where a scheme sits, then the rest from the largest communes down. */
function ofCommunes(atlas: Atlas, drafts: readonly Draft[], room: number): Organisation[] {
  const seats = new Set(drafts.filter(isLocal).flatMap(({ area }) => [area.seat.key, ...area.cities]));
  const places = atlas.communes.flatMap((commune) => [...new Set([commune, ...atlas.units(commune)])]);
  const served = new Set(drafts.filter(isLocal).flatMap(({ area }) => [...area.keys]));
  const wished = places.flatMap((place) =>
    COMMUNE_TEMPLATES.filter(({ from }) => place.population >= from).map((template) => ({
      place,
      template,
      rank: rankOf(template.from === 0 && seats.has(place.key), {
        fit: place.population / Math.max(template.from, 8_000),
        isServed: served.has(place.key),
      }),
    })),
  );
  return wished
    .sort((one, other) => (one.rank === other.rank ? 0 : other.rank - one.rank))
    .slice(0, room)
    .map(({ place, template: { category, name } }) => ({
      record: partner({ category, name: name(place), place, territory: place.key }),
      reach: 'COMMUNE',
      place,
      epci: null,
      schemeId: null,
    }));
}

/** Certain ones first, then by fit; a commune without any local scheme is well behind. */
function rankOf(isCertain: boolean, { fit, isServed }: { fit: number; isServed: boolean }): number {
  if (isCertain) return Number.POSITIVE_INFINITY;
  return isServed ? fit : fit / 3;
}

/** Led by local organisations: all but the PTSM, which the département's carry. */
function isLocal({ record }: Draft): boolean {
  return record.kind === 'CLSM' || record.kind === 'CLS' || record.kind === 'ASV';
}
