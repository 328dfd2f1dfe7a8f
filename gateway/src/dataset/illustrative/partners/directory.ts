import type { PartnerCategory, PartnerRecord } from '@maillage/kit';
import type { Place } from '../atlas/place.ts';
import type { Area } from '../draft.ts';
import type { Random } from '../random/random.ts';

export type Reach = 'COMMUNE' | 'EPCI' | 'DEPARTEMENT' | 'REGION';

/** A partner with the territory that it works for. */
export interface Organisation {
  record: PartnerRecord;
  reach: Reach;
  /** Where it has its seat. */
  place: Place;
  /** Code of the EPCI that it works for; null for the rest. */
  epci: string | null;
  /** Of the association of a CPTS: the id of that scheme; null for the rest. */
  schemeId: string | null;
}

/** The organisations of a territory, as a scheme that looks for members finds them. */
export interface Directory {
  /** Those that are illustrative; the ones that were there already are not repeated. */
  records: readonly PartnerRecord[];
  /** Up to `count` of a category that work in the area: the local ones first, then those of the département and of the région. */
  near(area: Area, wanted: { category: PartnerCategory; count: number; random: Random }): PartnerRecord[];
  /** The municipality of a place, where it is one. */
  municipality(place: Place): PartnerRecord | undefined;
  /** The EPCI itself. */
  grouping(code: string): PartnerRecord | undefined;
  /** The association of health professionals that a CPTS is. */
  association(schemeId: string): PartnerRecord | undefined;
  /** Those of a category that work for the département of the place, the main one first. */
  departmental(place: Place, category: PartnerCategory): readonly PartnerRecord[];
  /** Likewise for its région. */
  regional(place: Place, category: PartnerCategory): readonly PartnerRecord[];
}

export function createDirectory(organisations: readonly Organisation[]): Directory {
  const local = Map.groupBy(
    organisations.filter(({ reach }) => reach === 'COMMUNE' || reach === 'EPCI'),
    ({ record, place }) => `${record.category}/${place.departement}`,
  );
  const departmental = Map.groupBy(
    organisations.filter(({ reach }) => reach === 'DEPARTEMENT'),
    ({ record, place }) => `${record.category}/${place.departement}`,
  );
  const regional = Map.groupBy(
    organisations.filter(({ reach }) => reach === 'REGION'),
    ({ record, place }) => `${record.category}/${place.region}`,
  );
  const municipalities = new Map(
    organisations
      .filter(({ record, reach }) => record.category === 'COLLECTIVITE' && reach === 'COMMUNE')
      .map(({ record, place }) => [place.key, record]),
  );
  const groupings = new Map(
    organisations
      .filter(({ record, reach }) => record.category === 'COLLECTIVITE' && reach === 'EPCI')
      .map(({ record, epci }) => [epci, record]),
  );

  const associations = new Map(organisations.map(({ record, schemeId }) => [schemeId, record]));

  function localOf(area: Area, category: PartnerCategory): Organisation[] {
    const departements = new Set(area.places.map((place) => place.departement));
    const epcis = new Set(area.places.map((place) => place.epci));
    return [...departements]
      .flatMap((code) => local.get(`${category}/${code}`) ?? [])
      .filter(({ place, epci }) => (epci === null ? isIn(place, area) : epcis.has(epci)));
  }

  return {
    records: organisations.map(({ record }) => record).filter(isIllustrative),
    near: (area, { category, count, random }) => {
      const found = random.sample(localOf(area, category), count);
      if (found.length < count) {
        const wider = [
          ...(departmental.get(`${category}/${area.seat.departement}`) ?? []),
          ...(regional.get(`${category}/${area.seat.region}`) ?? []),
        ];
        found.push(...wider.slice(0, count - found.length));
      }
      return found.map(({ record }) => record);
    },
    municipality: (place) => municipalities.get(place.key),
    grouping: (code) => groupings.get(code),
    association: (schemeId) => associations.get(schemeId),
    departmental: (place, category) => recordsOf(departmental.get(`${category}/${place.departement}`)),
    regional: (place, category) => recordsOf(regional.get(`${category}/${place.region}`)),
  };
}

function isIllustrative({ provenance }: PartnerRecord): boolean {
  return provenance === 'ILLUSTRATIVE';
}

function recordsOf(organisations: readonly Organisation[] = []): PartnerRecord[] {
  return organisations.map(({ record }) => record);
}

/** In the area, an arrondissement's city counting as in it. */
function isIn(place: Place, area: Area): boolean {
  return area.keys.has(place.key) || area.cities.has(place.key);
}
