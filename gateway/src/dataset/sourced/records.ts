import type {
  ActionRecord,
  BodyRecord,
  CoordinationRecord,
  PartnerRecord,
  SchemeRecord,
  SeatRecord,
  SourceRecord,
} from '@maillage/kit';
import type { ActionDeclaration, ClsmDeclaration } from './declaration.ts';
import { actionId, clsmId, partnerId } from './ids.ts';
import { ACTION_SECTIONS, COPIL_SECTION, SURVEY, s1 } from './source.ts';

const UNDATED = { since: null, until: null };

const UNKNOWN_POST: CoordinationRecord = {
  fte: null,
  employer: null,
  workplace: null,
  grade: null,
  holderKey: null,
  ...UNDATED,
};

/** The scheme itself: active at the time of the survey, undated since S1 dates none. */
export function schemeRecord(clsm: ClsmDeclaration): SchemeRecord {
  const { perimeter } = clsm;
  return {
    id: clsmId(clsm.slug),
    kind: 'CLSM',
    name: clsm.name,
    startedOn: null,
    endsOn: null,
    statuses: [{ status: 'ACTIF', ...UNDATED }],
    perimeters: perimeter
      ? [
          {
            scale: perimeter.scale,
            declared: perimeter.declared,
            within: [],
            population: null,
            polygon: null,
            ...UNDATED,
          },
        ]
      : [],
    leads: [],
    bodies: bodies(clsm),
    seats: seats(clsm),
    coordinations: clsm.coordinated ? [{ ...UNKNOWN_POST }] : [],
    fundings: [],
    links: [],
    documents: clsm.documents ?? [],
    derogations: [],
    externalIds: [],
    details: clsm.details ?? {},
    provenance: 'SOURCED',
    sources: schemeSources(clsm),
  };
}

export function partnerRecords(clsm: ClsmDeclaration): PartnerRecord[] {
  return Object.entries(clsm.partners ?? {}).map(([slug, partner]) => ({
    id: partnerId(slug),
    name: partner.name,
    category: partner.category,
    siren: partner.siren ?? null,
    siret: null,
    finess: null,
    rna: null,
    communeCode: partner.communeCode ?? null,
    provenance: 'SOURCED',
    sources: [...mentions(clsm, slug), ...(partner.beyond ?? [])],
  }));
}

export function actionRecords(clsm: ClsmDeclaration): ActionRecord[] {
  return (clsm.actions ?? []).map((action) => ({
    id: actionId(action.slug),
    title: action.title,
    description: action.description,
    theme: action.theme,
    objective: action.objective ?? null,
    startedOn: null,
    endedOn: null,
    carriers: [{ kind: 'CLSM', schemeId: clsmId(clsm.slug), role: 'LEAD' }],
    partnerIds: (action.partners ?? []).map(partnerId),
    fundings: action.fundings ?? [],
    targets: [],
    provenance: 'SOURCED',
    sources: [actionSource(action)],
  }));
}

function bodies(clsm: ClsmDeclaration): BodyRecord[] {
  const copil = clsm.copil ? [{ type: 'COPIL' as const, theme: null, name: null }] : [];
  return [...copil, ...(clsm.bodies ?? [])].map((body) => ({ ...body, meetings: [], ...UNDATED }));
}

function seats(clsm: ClsmDeclaration): SeatRecord[] {
  return (clsm.copil ?? []).map((seat) => ({
    partnerId: partnerId(seat.partner),
    body: 'COPIL',
    role: seat.role,
    college: seat.college,
    presides: false,
    ...UNDATED,
  }));
}

function schemeSources(clsm: ClsmDeclaration): SourceRecord[] {
  const copil = clsm.copil ? [s1(COPIL_SECTION)] : [];
  return distinct([
    ...(clsm.sections ?? []).map(s1),
    ...copil,
    ...(clsm.actions ?? []).map(actionSource),
    SURVEY,
    ...(clsm.perimeter?.sources ?? []),
  ]);
}

/** Sections of S1 that name the partner: those of the actions and of the COPIL that it is part of. */
function mentions(clsm: ClsmDeclaration, slug: string): SourceRecord[] {
  const seated = clsm.copil?.some((seat) => seat.partner === slug) ? [s1(COPIL_SECTION)] : [];
  const acting = (clsm.actions ?? []).filter((action) => action.partners?.includes(slug));
  return distinct([...seated, ...acting.map(actionSource)]);
}

function actionSource(action: ActionDeclaration): SourceRecord {
  return s1(ACTION_SECTIONS[action.theme] ?? 'Partie 4');
}

function distinct(sources: SourceRecord[]): SourceRecord[] {
  return [...new Map(sources.map((source) => [JSON.stringify(source), source])).values()];
}
