import type { DetailField, SchemeKindDefinition } from '@maillage/kit';
import { detailColumnName } from '../../../exchange/columns/detail-columns.ts';

const SCHEME: Readonly<Record<string, string>> = {
  id: 'id',
  kind: 'type',
  name: 'nom',
  startedOn: 'debut',
  endsOn: 'terme',
  statuses: 'statuts',
  leads: 'porteurs',
  externalIds: 'identifiants_externes',
  provenance: 'provenance',
  sources: 'sources',
};

const PERIMETER: Readonly<Record<string, string>> = {
  scale: 'echelle',
  declared: 'perimetre',
  within: 'perimetre_communes',
  population: 'perimetre_population',
  since: 'perimetre_depuis',
  until: 'perimetre_jusqua',
};

/** The column of a file of schemes that says what stands at a path of the record. */
export function schemeColumnAt(
  [field = '', ...rest]: readonly string[],
  { details }: Pick<SchemeKindDefinition, 'details'>,
): string | null {
  if (field === 'perimeters') return PERIMETER[rest[1] ?? ''] ?? 'perimetre';
  const detail: DetailField | undefined = field === 'details' ? details[rest[0] ?? ''] : undefined;
  return detail ? detailColumnName(rest[0] ?? '', detail) : (SCHEME[field] ?? null);
}

const PARTNER: Readonly<Record<string, string>> = {
  id: 'id',
  name: 'nom',
  category: 'categorie',
  siren: 'siren',
  siret: 'siret',
  finess: 'finess',
  rna: 'rna',
  communeCode: 'commune',
  provenance: 'provenance',
  sources: 'sources',
};

export const partnerColumnAt = ([field = '']: readonly string[]): string | null => PARTNER[field] ?? null;

const ACTION: Readonly<Record<string, string>> = {
  id: 'id',
  title: 'titre',
  description: 'description',
  theme: 'theme',
  objective: 'objectif',
  startedOn: 'debut',
  endedOn: 'fin',
  carriers: 'porteurs',
  partnerIds: 'partenaires',
  fundings: 'financements',
  targets: 'cibles',
  provenance: 'provenance',
  sources: 'sources',
};

export const actionColumnAt = ([field = '']: readonly string[]): string | null => ACTION[field] ?? null;

const PART: Readonly<Record<string, string>> = {
  partnerId: 'partenaire',
  body: 'instance',
  role: 'fonction',
  college: 'college',
  presides: 'preside',
  since: 'depuis',
  until: 'jusqua',
  fte: 'etp',
  employer: 'employeur',
  workplace: 'lieu_exercice',
  grade: 'categorie',
  theme: 'theme',
  name: 'instance_nom',
  meetings: 'reunions',
  year: 'annee',
  purpose: 'objet',
  amount: 'montant',
  toKind: 'avec_type',
  toSchemeId: 'avec_dispositif',
  nature: 'nature',
  title: 'titre',
  date: 'date',
  url: 'adresse',
  rule: 'regle',
  ruleSet: 'jeu_de_regles',
  grantedBy: 'accordee_par',
  reason: 'motif',
};

/** Of some, the same field has another column in each table. */
const PART_IN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  bodies: { type: 'instance' },
  documents: { type: 'document_type' },
  fundings: { source: 'origine' },
  links: { source: 'source' },
  derogations: { source: 'source' },
};

/** The column of a file of parts: of `['seats', '3', 'since']`, `depuis`. */
export const partColumnAt = ([list = '', , field = '']: readonly string[]): string | null =>
  list === 'perimeters' ? (PERIMETER[field] ?? 'perimetre') : (PART_IN[list]?.[field] ?? PART[field] ?? null);
