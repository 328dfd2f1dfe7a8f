import {
  kindSlug,
  PERIMETER_SCALES,
  type PROVENANCES,
  type SCHEME_STATES,
  type SchemeKindDefinition,
} from '@maillage/kit';
import { date, integer, text } from '../cells/basic.ts';
import { code } from '../cells/code.ts';
import { listOf } from '../cells/list.ts';
import { externalId, source, statusPeriod } from '../cells/record-parts.ts';
import { territory } from '../cells/territory.ts';
import type { PerimeterCells, SchemeFacts, SchemeRow } from '../rows/scheme-row.ts';
import { type Column, type ColumnSpec, column, fieldsOf } from './column.ts';
import { detailColumns } from './detail-columns.ts';

const is = fieldsOf<SchemeRow>();

/** Columns of the schemes of one kind, with its own details. */
export const kindColumns = (definition: SchemeKindDefinition): Column<SchemeRow>[] => [
  ...cardColumns(kindSlug(definition)),
  ...perimeterColumns<SchemeRow>(definition.territory !== undefined),
  ...factColumns,
  ...organisationColumns,
  ...detailColumns(definition),
  ...provenanceColumns<SchemeRow>(),
];

/** Columns of a list that has schemes of all kinds: what they have in common. */
export const schemeColumns = (kinds: readonly SchemeKindDefinition[]): Column<SchemeRow>[] => [
  ...cardColumns(null, kinds),
  ...perimeterColumns<SchemeRow>(true),
  ...factColumns,
  ...organisationColumns,
  ...provenanceColumns<SchemeRow>(),
];

function cardColumns(slug: string | null, kinds: readonly SchemeKindDefinition[] = []): Column<SchemeRow>[] {
  return [
    is.optional('id', text, {
      name: 'id',
      aliases: ['identifiant', ...(slug ? [`id_${slug}`] : [])],
      description: 'Identifiant de la fiche ; vide pour une fiche à créer.',
    }),
    ...(slug === null ? [kindColumn<SchemeRow>(kinds)] : []),
    is.required('name', text, {
      name: 'nom',
      aliases: ['name', 'libelle', 'intitule', ...(slug ? [`lib_${slug}`, `nom_${slug}`] : [])],
      description: 'Nom.',
    }),
    fact('status', text, { name: 'statut', description: 'Statut propre à ce type, au jour de l’export.' }),
    fact('state', code({ labels: STATE_LABELS }), {
      name: 'etat',
      description: 'État commun à tous les types, au jour de l’export.',
    }),
    is.optional('startedOn', date, {
      name: 'debut',
      aliases: ['date_debut', 'date_creation', 'started_on'],
      description: 'Premier jour.',
    }),
    is.optional('endsOn', date, {
      name: 'terme',
      aliases: ['date_fin', 'date_terme', 'ends_on'],
      description: 'Dernier jour du terme, s’il y en a un.',
    }),
    is.defaulted('statuses', listOf(statusPeriod), {
      name: 'statuts',
      description: 'Statuts successifs, dans l’ordre, avec leurs périodes.',
      whenEmpty: () => [],
    }),
  ];
}

export const kindColumn = <Row extends { kind: string }>(
  kinds: readonly SchemeKindDefinition[],
): Column<Row> =>
  fieldsOf<Row>().required(
    'kind',
    code({ labels: Object.fromEntries(kinds.map(({ code, label }) => [code, label])) }),
    { name: 'type', aliases: ['kind', 'type_dispositif'], description: 'Type du dispositif.' },
  );

/** @param isWithin whether a perimeter of this list may lie inside communes without being made of them (the QPV) */
export function perimeterColumns<Row extends PerimeterCells>(isWithin: boolean): Column<Row>[] {
  const of = fieldsOf<PerimeterCells>();
  const columns = [
    of.optional('scale', code(PERIMETER_SCALES), {
      name: 'echelle',
      aliases: ['scale'],
      description: 'Échelle du périmètre.',
    }),
    of.defaulted('declared', listOf(territory), {
      name: 'perimetre',
      aliases: ['territoires', 'declared_as'],
      description: 'Périmètre tel que déclaré.',
      whenEmpty: () => [],
    }),
    ...(isWithin
      ? [
          of.defaulted('within', listOf(territory), {
            name: 'perimetre_communes',
            description: 'Communes où se trouve un quartier, telles que sa liste les donne.',
            whenEmpty: () => [],
          }),
        ]
      : []),
    of.optional('statedPopulation', integer, {
      name: 'perimetre_population',
      description:
        'Habitants que la source donne elle-même pour ce périmètre ; vide quand ils se déduisent des unités.',
    }),
    of.optional('perimeterSince', date, {
      name: 'perimetre_depuis',
      description: 'Premier jour de ce périmètre ; vide s’il n’est pas connu.',
    }),
    of.optional('perimeterUntil', date, {
      name: 'perimetre_jusqua',
      description: 'Dernier jour de ce périmètre, compris ; vide s’il dure encore.',
    }),
  ];
  return columns as unknown as Column<Row>[];
}

const STATE_LABELS: Readonly<Record<(typeof SCHEME_STATES)[number], string>> = {
  PROJECT: 'En projet',
  ACTIVE: 'Actif',
  DORMANT: 'En sommeil',
  ENDED: 'Terminé',
};

type FactSpec = Pick<ColumnSpec<never, never>, 'name' | 'description'>;

const fact = <Key extends keyof SchemeFacts>(
  key: Key,
  codec: ColumnSpec<SchemeRow, NonNullable<SchemeFacts[Key]>>['codec'],
  spec: FactSpec,
): Column<SchemeRow> =>
  column<SchemeRow, NonNullable<SchemeFacts[Key]>>({
    ...spec,
    codec,
    get: ({ facts }) => facts?.[key] ?? null,
  });

const factColumns: readonly Column<SchemeRow>[] = [
  fact('inhabitants', integer, { name: 'habitants', description: 'Habitants, au jour de l’export.' }),
  fact('populationVintage', integer, {
    name: 'millesime_population',
    description: 'Millésime de ces populations.',
  }),
  fact('unitCodes', listOf(text), {
    name: 'unites',
    description:
      'Codes des communes, arrondissements et quartiers auxquels le périmètre se ramène ce jour-là.',
  }),
];

const organisationColumns: readonly Column<SchemeRow>[] = [
  is.defaulted('leads', listOf(text), {
    name: 'porteurs',
    description: 'Identifiants des partenaires qui le portent.',
    whenEmpty: () => [],
  }),
  fact('leadNames', listOf(text), { name: 'porteurs_noms', description: 'Leurs noms.' }),
  is.defaulted('externalIds', listOf(externalId), {
    name: 'identifiants_externes',
    description: 'Identifiants dans d’autres registres.',
    whenEmpty: () => [],
  }),
];

const PROVENANCE_LABELS: Readonly<Record<(typeof PROVENANCES)[number], string>> = {
  OFFICIAL: 'Registre officiel',
  DECLARED: 'Déclaré par son porteur',
  SOURCED: 'Tiré d’un document',
  ILLUSTRATIVE: 'Illustratif',
};

/** Where a record comes from: in every row of the files that have records. */
export function provenanceColumns<Row extends Pick<SchemeRow, 'provenance' | 'sources'>>(): Column<Row>[] {
  const of = fieldsOf<Pick<SchemeRow, 'provenance' | 'sources'>>();
  const columns = [
    of.required('provenance', code({ labels: PROVENANCE_LABELS }), {
      name: 'provenance',
      description: 'D’où vient la fiche.',
    }),
    of.defaulted('sources', listOf(source), {
      name: 'sources',
      description: 'Documents d’où vient la fiche.',
      whenEmpty: () => [],
    }),
  ];
  return columns as unknown as Column<Row>[];
}
