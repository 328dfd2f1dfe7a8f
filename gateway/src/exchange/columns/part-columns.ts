import {
  BODY_TYPES,
  COLLEGES,
  DOCUMENT_TYPES,
  EMPLOYER_TYPES,
  FUNDING_PURPOSES,
  FUNDING_SOURCES,
  GRADES,
  KNOWN_RULES,
  knownRules,
  LINK_NATURES,
  type Period,
  type SchemeKindDefinition,
  THEMES,
} from '@maillage/kit';
import { date, decimal, integer, text, yesNo } from '../cells/basic.ts';
import { code } from '../cells/code.ts';
import { listOf } from '../cells/list.ts';
import { meeting } from '../cells/record-parts.ts';
import type {
  BodyRow,
  DerogationRow,
  DocumentRow,
  FundingRow,
  LinkRow,
  OfPartner,
  OfScheme,
  PerimeterRow,
  PostRow,
  SeatRow,
} from '../rows/part-rows.ts';
import { type Column, fieldsOf } from './column.ts';
import { kindColumn, perimeterColumns } from './scheme-columns.ts';

type Kinds = readonly SchemeKindDefinition[];

export const perimeterRowColumns = (kinds: Kinds): Column<PerimeterRow>[] => [
  ...ofScheme<PerimeterRow>(kinds),
  ...perimeterColumns<PerimeterRow>(true),
];

export function seatColumns(kinds: Kinds): Column<SeatRow>[] {
  const is = fieldsOf<SeatRow>();
  return [
    ...ofScheme<SeatRow>(kinds),
    ...ofPartner<SeatRow>('L’organisation qui siège'),
    is.required('body', code(BODY_TYPES), {
      name: 'instance',
      aliases: ['body'],
      description: 'L’instance où elle siège.',
    }),
    is.optional('role', text, {
      name: 'fonction',
      aliases: ['role', 'a_quel_titre'],
      description: 'À quel titre ; jamais le nom d’une personne.',
    }),
    is.optional('college', code(COLLEGES), { name: 'college', description: 'Le collège.' }),
    is.defaulted('presides', yesNo, {
      name: 'preside',
      aliases: ['presidence'],
      description: 'Préside l’instance.',
      whenEmpty: () => false,
    }),
    ...period<SeatRow>(),
  ];
}

export function postColumns(kinds: Kinds): Column<PostRow>[] {
  const is = fieldsOf<PostRow>();
  return [
    ...ofScheme<PostRow>(kinds),
    is.optional('fte', decimal, {
      name: 'etp',
      aliases: ['quotite'],
      description: 'Équivalent temps plein, de 0 à 1.',
    }),
    is.optional('employer', code(EMPLOYER_TYPES), { name: 'employeur', description: 'Employeur.' }),
    is.optional('workplace', code(EMPLOYER_TYPES), {
      name: 'lieu_exercice',
      description: 'Lieu d’exercice.',
    }),
    is.optional('grade', code(GRADES), { name: 'categorie', description: 'Catégorie A, B ou C.' }),
    ...period<PostRow>(),
  ];
}

export function bodyColumns(kinds: Kinds): Column<BodyRow>[] {
  const is = fieldsOf<BodyRow>();
  return [
    ...ofScheme<BodyRow>(kinds),
    is.required('type', code(BODY_TYPES), { name: 'instance', description: 'Nature de l’instance.' }),
    is.optional('theme', code(THEMES), { name: 'theme', description: 'Thème, pour un groupe de travail.' }),
    is.optional('name', text, { name: 'instance_nom', description: 'Nom qu’elle se donne.' }),
    ...period<BodyRow>(),
    is.defaulted('meetings', listOf(meeting), {
      name: 'reunions',
      description: 'Ses réunions, avec les présents par collège.',
      whenEmpty: () => [],
    }),
  ];
}

export function fundingColumns(kinds: Kinds): Column<FundingRow>[] {
  const is = fieldsOf<FundingRow>();
  return [
    ...ofScheme<FundingRow>(kinds),
    is.required('year', integer, { name: 'annee', description: 'Année.' }),
    is.required('source', code(FUNDING_SOURCES), {
      name: 'origine',
      aliases: ['financeur_type'],
      description: 'Origine des fonds.',
    }),
    is.required('purpose', code(FUNDING_PURPOSES), { name: 'objet', description: 'Ce qui est financé.' }),
    is.optional('amount', decimal, {
      name: 'montant',
      aliases: ['montant_euros'],
      description: 'Montant en euros ; vide quand il n’est pas connu.',
    }),
    ...ofPartner<FundingRow>('Le financeur, quand il est connu'),
  ];
}

export function linkColumns(kinds: Kinds): Column<LinkRow>[] {
  const is = fieldsOf<LinkRow>();
  const labels = Object.fromEntries(kinds.map((kind) => [kind.code, kind.label]));
  return [
    ...ofScheme<LinkRow>(kinds),
    is.required('toKind', code({ labels }), {
      name: 'avec_type',
      description: 'Type du dispositif à l’autre bout.',
    }),
    is.optional('toSchemeId', text, {
      name: 'avec_dispositif',
      description: 'Identifiant de ce dispositif ; vide quand la source ne dit que son type.',
    }),
    is.optional('toSchemeName', text, { name: 'avec_dispositif_nom', description: 'Son nom.' }),
    is.required('nature', code(LINK_NATURES), { name: 'nature', description: 'Nature de l’articulation.' }),
    is.optional('source', text, { name: 'source', description: 'D’où cela se sait.' }),
    ...period<LinkRow>(),
  ];
}

export function documentColumns(kinds: Kinds): Column<DocumentRow>[] {
  const is = fieldsOf<DocumentRow>();
  return [
    ...ofScheme<DocumentRow>(kinds),
    is.required('type', code(DOCUMENT_TYPES), { name: 'document_type', description: 'Nature du document.' }),
    is.required('title', text, { name: 'titre', description: 'Titre.' }),
    is.optional('date', date, { name: 'date', description: 'Date du document.' }),
    is.optional('url', text, { name: 'adresse', aliases: ['url'], description: 'Adresse du document.' }),
  ];
}

export function derogationColumns(kinds: Kinds): Column<DerogationRow>[] {
  const is = fieldsOf<DerogationRow>();
  return [
    ...ofScheme<DerogationRow>(kinds),
    is.required('rule', oneOf(knownRules(null)), {
      name: 'regle',
      aliases: ['rule'],
      description: 'Numéro de la règle.',
    }),
    is.optional('ruleSet', oneOf(Object.keys(KNOWN_RULES)), {
      name: 'jeu_de_regles',
      aliases: ['rule_set'],
      description: 'Le jeu de règles ; vide pour tout jeu qui a cette règle.',
    }),
    is.required('grantedBy', text, {
      name: 'accordee_par',
      aliases: ['granted_by'],
      description: 'Qui l’accorde : une instance, jamais le nom d’une personne.',
    }),
    is.required('reason', text, { name: 'motif', aliases: ['reason'], description: 'Le motif.' }),
    is.optional('source', text, { name: 'source', description: 'Document qui l’accorde.' }),
    ...period<DerogationRow>(),
  ];
}

/** A code that has no label beside it. */
const oneOf = (codes: readonly string[]) =>
  code({ labels: Object.fromEntries(codes.map((one) => [one, one])) });

function ofScheme<Row extends OfScheme>(kinds: Kinds): Column<Row>[] {
  const of = fieldsOf<OfScheme>();
  const columns = [
    kindColumn<OfScheme>(kinds),
    of.optional('schemeId', text, {
      name: 'dispositif',
      aliases: ['id_dispositif'],
      description: 'Identifiant du dispositif.',
    }),
    of.optional('schemeName', text, {
      name: 'dispositif_nom',
      aliases: ['nom_dispositif'],
      description: 'Nom du dispositif, par lequel il est cherché sans identifiant.',
    }),
  ];
  return columns as unknown as Column<Row>[];
}

function ofPartner<Row extends OfPartner>(what: string): Column<Row>[] {
  const of = fieldsOf<OfPartner>();
  const columns = [
    of.optional('partnerId', text, {
      name: 'partenaire',
      aliases: ['id_partenaire'],
      description: `${what} : identifiant du partenaire.`,
    }),
    of.optional('partnerName', text, {
      name: 'partenaire_nom',
      aliases: ['nom_partenaire', 'organisation'],
      description: 'Son nom, par lequel il est cherché sans identifiant.',
    }),
  ];
  return columns as unknown as Column<Row>[];
}

function period<Row extends Period>(): Column<Row>[] {
  const of = fieldsOf<Period>();
  const columns = [
    of.optional('since', date, {
      name: 'depuis',
      aliases: ['since', 'date_debut'],
      description: 'Premier jour ; vide s’il n’est pas connu.',
    }),
    of.optional('until', date, {
      name: 'jusqua',
      aliases: ['until', 'date_fin'],
      description: 'Dernier jour, compris ; vide s’il dure encore.',
    }),
  ];
  return columns as unknown as Column<Row>[];
}
