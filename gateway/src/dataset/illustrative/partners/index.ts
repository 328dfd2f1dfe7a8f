import type { PartnerRecord } from '@maillage/kit';
import type { Atlas } from '../atlas/atlas.ts';
import { largest } from '../atlas/place.ts';
import type { Draft } from '../draft.ts';
import {
  CPTS_ASSOCIATION,
  DEPARTEMENT_TEMPLATES,
  GROUPING_TEMPLATES,
  REGION_TEMPLATES,
  SPECIALISED_HOSPITAL,
} from './catalogue.ts';
import { isLocal, ofCommunes } from './communes.ts';
import { createDirectory, type Directory, type Organisation } from './directory.ts';
import { partnerRecord } from './record.ts';

export const PARTNER_COUNT = 8_000;

/**
 * The organisations of the territory: those of every région and département, one for each CPTS, those of the EPCI where a scheme is, and as many
 * local ones as it takes to make 8,000, the most populated communes first. Real places, generic names, no number of any register. One that is
 * there already under that name is taken as it is: there is one « Ville de Bron ».
 */
export function makePartners(
  atlas: Atlas,
  { drafts, existing }: { drafts: readonly Draft[]; existing: readonly PartnerRecord[] },
): Directory {
  const organisations = [
    ...atlas.regions.flatMap((region) => ofRegion(atlas, region)),
    ...atlas.departements.flatMap((departement) => ofDepartement(departement)),
    ...drafts.filter(({ record }) => record.kind === 'CPTS').map(ofCpts),
    ...ofGroupings(atlas, drafts),
  ];
  const local = ofCommunes(atlas, drafts, PARTNER_COUNT - organisations.length);
  const known = new Map(existing.flatMap((record) => namesOf(record).map((name) => [name, record])));
  return createDirectory(
    [...organisations, ...local].map((organisation) => {
      const { name, communeCode } = organisation.record;
      const isUnique = organisation.reach === 'DEPARTEMENT' || organisation.reach === 'REGION';
      const record = known.get(isUnique ? name : `${name}/${communeCode}`) ?? organisation.record;
      return { ...organisation, record };
    }),
  );
}

/** By its name and commune; by its name alone too, which says enough where it holds a département's number or a région. */
function namesOf({ name, communeCode }: PartnerRecord): string[] {
  return [`${name}/${communeCode}`, name];
}

function ofRegion(atlas: Atlas, region: { code: string; name: string }): Organisation[] {
  const place = largest(atlas.communes.filter((commune) => commune.region === region.code));
  return REGION_TEMPLATES.map(({ category, name }) => ({
    record: partnerRecord({ category, name: name(region), place, territory: `REGION:${region.code}` }),
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
    record: partnerRecord({ ...naming, place, territory }),
    reach: 'DEPARTEMENT',
    place,
    epci: null,
    schemeId: null,
  }));
}

function ofCpts({ record, area }: Draft): Organisation {
  const name = CPTS_ASSOCIATION(record.name);
  return {
    record: partnerRecord({ category: 'LIBERAL', name, place: area.seat, territory: record.id }),
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
          record: partnerRecord({ category, name: name(grouping), place, territory }),
          reach: 'EPCI',
          place,
          epci: grouping.code,
          schemeId: null,
        };
      }),
    );
}
