import { clsm as definition } from '@maillage/clsm';
import {
  COLLEGES,
  checkDetails,
  codesOf,
  isIsoDate,
  loadCog,
  PARTNER_CATEGORIES,
  populationOn,
  resolveUnitsOn,
  THEMES,
} from '@maillage/kit';
import { describe, expect, test } from 'vitest';
import { clsmId, partnerId, sourcedDataset } from '../../../src/dataset/sourced/index.ts';
import { officialName, officialSirens, sirenOf } from './cog.ts';
import { ACTION_EVIDENCE, CLSM_EVIDENCE } from './evidence.ts';

const { schemes, partners, actions } = sourcedDataset();
const everything = [...schemes, ...partners, ...actions];
const schemeIds = new Set(schemes.map(({ id }) => id));
const partnerIds = new Set(partners.map(({ id }) => id));

function clsmOf(slug: string) {
  const found = schemes.find(({ id }) => id === clsmId(slug));
  if (!found) throw new Error(`no CLSM ${slug}`);
  return found;
}

function declaredBy(slug: string): string[] {
  return clsmOf(slug).perimeters.flatMap(({ declared }) =>
    declared.map(({ level, code }) => `${level}:${code}`),
  );
}

describe('as a whole', () => {
  test('holds the 25 CLSM, the 28 actions and the 49 seats of the source', () => {
    expect(schemes).toHaveLength(Object.keys(CLSM_EVIDENCE).length);
    expect(schemes).toHaveLength(25);
    expect(actions).toHaveLength(Object.keys(ACTION_EVIDENCE).length);
    expect(actions).toHaveLength(28);
    expect(schemes.flatMap(({ seats }) => seats)).toHaveLength(49);
    expect(partners).toHaveLength(56);
  });

  test('gives every record an id of its own, the same at every call', () => {
    const ids = everything.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^(clsm|partner|action)_[0-9a-z]{16}$/);
    expect(sourcedDataset()).toEqual({ schemes, partners, actions });
  });

  test('sources every record to a document and a section', () => {
    for (const record of everything) {
      expect(record.provenance, record.id).toBe('SOURCED');
      expect(record.sources.some(({ document }) => document === 'etat-des-lieux-2023.txt')).toBe(true);
      for (const { section } of record.sources) expect(section, record.id).toBeTruthy();
    }
  });

  test('shows nobody by a title before a name', () => {
    expect(JSON.stringify(everything)).not.toMatch(/\b(M\.|Mme|Mlle|Dr\.?|Docteur|Pr\.?) [A-ZÉ]/);
  });
});

describe('references', () => {
  test('name partners and schemes that exist', () => {
    const seated = schemes.flatMap(({ seats }) => seats.map((seat) => seat.partnerId));
    const acting = actions.flatMap((action) => action.partnerIds);
    const funding = actions.flatMap(({ fundings }) => fundings.flatMap((funding) => funding.partnerId ?? []));
    for (const id of [...seated, ...acting, ...funding]) expect(partnerIds).toContain(id);
    for (const action of actions) {
      expect(action.carriers.map(({ role }) => role)).toEqual(['LEAD']);
      for (const { schemeId } of action.carriers) expect(schemeIds).toContain(schemeId);
    }
  });

  test('leave no partner unused', () => {
    const used = new Set([
      ...schemes.flatMap(({ seats }) => seats.map((seat) => seat.partnerId)),
      ...actions.flatMap((action) => action.partnerIds),
    ]);
    expect(partners.filter(({ id }) => !used.has(id)).map(({ name }) => name)).toEqual([]);
  });
});

describe('codes', () => {
  test('of perimeters exist in the COG of 2026 or of 2024 at their level', () => {
    for (const ref of schemes.flatMap(({ perimeters }) => perimeters.flatMap(({ declared }) => declared))) {
      expect(officialName(ref), `${ref.level} ${ref.code}`).toBeDefined();
    }
  });

  test('of perimeters named after one commune are that commune’s', () => {
    for (const scheme of schemes.filter(({ perimeters }) => perimeters[0]?.scale === 'COMMUNAL')) {
      const [ref] = scheme.perimeters[0]?.declared ?? [];
      const shortName = scheme.name.replace(/^CLSM (de |d’)/, '');
      expect(ref && officialName(ref)?.startsWith(shortName), scheme.name).toBe(true);
    }
  });

  test('of partners exist, and their SIREN is the one of the COG', () => {
    const sirens = officialSirens();
    for (const partner of partners) {
      const code = partner.communeCode;
      if (code) {
        const levels = ['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL'] as const;
        expect(
          levels.some((level) => officialName({ level, code })),
          partner.name,
        ).toBe(true);
      }
      if (partner.siren) expect(sirens, partner.name).toContain(partner.siren);
      if (partner.siren && code) expect(sirenOf(code), partner.name).toBe(partner.siren);
      expect([partner.siret, partner.finess, partner.rna]).toEqual([null, null, null]);
    }
  });

  test('of the vocabularies and of the definition of the CLSM are theirs', () => {
    for (const scheme of schemes) {
      expect(scheme.kind).toBe(definition.code);
      for (const { status } of scheme.statuses) expect(Object.keys(definition.statuses)).toContain(status);
      expect(checkDetails(definition, scheme.details), scheme.name).toEqual([]);
      for (const { college } of scheme.seats) if (college) expect(codesOf(COLLEGES)).toContain(college);
    }
    for (const { category } of partners) expect(codesOf(PARTNER_CATEGORIES)).toContain(category);
    for (const { theme } of actions) expect(codesOf(THEMES)).toContain(theme);
  });
});

describe('perimeters', () => {
  test('cover arrondissements where the source says so', () => {
    expect(declaredBy('lyon-2-5-9')).toEqual(
      [69382, 69385, 69389].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`),
    );
    expect(declaredBy('lyon-3-6-8')).toEqual(
      [69383, 69386, 69388].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`),
    );
    expect(declaredBy('paris-12')).toEqual(['ARRONDISSEMENT_MUNICIPAL:75112']);
  });

  test('are those of the right commune among namesakes', () => {
    expect(declaredBy('valence')).toEqual(['COMMUNE:26362']);
    expect(declaredBy('champigny')).toEqual(['COMMUNE:94017']);
    expect(declaredBy('fontaine')).toEqual(['COMMUNE:38169']);
  });

  test('name Pierrefitte as the commune that it was, which is right before and after it merged', () => {
    expect(declaredBy('epinay-pierrefitte')).toEqual(['COMMUNE:93031', 'COMMUNE:93059']);
    const [perimeter] = clsmOf('epinay-pierrefitte').perimeters;
    const cog = loadCog();
    const on = (day: string) => {
      const units = resolveUnitsOn(cog, day, perimeter?.declared ?? []);
      return { units, population: populationOn(cog, day, units) };
    };
    expect(on('2024-12-31')).toEqual({
      units: ['COMMUNE:93031', 'COMMUNE:93059'],
      population: { people: 53_564 + 33_670, vintage: 2022 },
    });
    expect(on('2025-01-01')).toEqual({
      units: ['COMMUNE:93031', 'COMMUNE_DELEGUEE:93059'],
      population: { people: 52_833 + 33_670, vintage: 2022 },
    });
  });

  test('go by EPCI, and say so when the list of EPCI is general knowledge', () => {
    expect(declaredBy('grand-besancon-metropole')).toEqual(['EPCI:242500361']);
    expect(declaredBy('maconnais-sud-bourgogne')).toHaveLength(4);
    expect(clsmOf('maconnais-sud-bourgogne').sources.map(({ document }) => document)).toContain(
      'connaissance générale',
    );
  });

  test('are missing where no source gives one', () => {
    expect(schemes.filter(({ perimeters }) => perimeters.length === 0).map(({ name }) => name)).toEqual([
      'CLSM des Weppes',
    ]);
  });
});

describe('what the source does not say', () => {
  test('stays empty: dates, leads, presidency, links', () => {
    for (const scheme of schemes) {
      expect([scheme.startedOn, scheme.endsOn]).toEqual([null, null]);
      expect(scheme.statuses).toEqual([{ status: 'ACTIF', since: null, until: null }]);
      expect([scheme.leads, scheme.links, scheme.fundings, scheme.externalIds]).toEqual([[], [], [], []]);
      expect(scheme.seats.some(({ presides }) => presides)).toBe(false);
      for (const post of scheme.coordinations) {
        expect(Object.values(post).every((value) => value === null)).toBe(true);
      }
    }
    for (const action of actions) {
      expect([action.startedOn, action.endedOn].filter((day) => day && !isIsoDate(day))).toEqual([]);
      expect(action.targets).toEqual([]);
    }
  });

  test('but SOUPAPE’s two funders are there, without an amount', () => {
    const soupape = actions.find(({ title }) => title.startsWith('SOUPAPE'));
    expect(soupape?.fundings.map(({ source, amount, partnerId }) => [source, amount, partnerId])).toEqual([
      ['AUTRE', null, null],
      ['COLLECTIVITE', null, partnerId('ville-d-amiens')],
    ]);
  });
});
