import {
  type SchemeKindDefinition,
  type SubgraphBuilder,
  schemeKindEnum,
  type TerritoryRef,
  territoryRefInput,
} from '@maillage/kit';
import { RECORD_TABLES, type RecordTable } from '../plan/import-plan.ts';
import { IMPORT_FILE_BYTES } from './limits.ts';

/** What `importFile` is asked. */
export interface ImportFileInput {
  what: RecordTable;
  kind?: string | null;
  file: string;
  name: string;
  within?: TerritoryRef | null;
  dryRun?: boolean | null;
  strict?: boolean | null;
  reason?: string | null;
  source?: string | null;
}

const LABELS: Readonly<Record<RecordTable, string>> = {
  schemes: 'Dispositifs',
  partners: 'Partenaires',
  actions: 'Actions',
  seats: 'Sièges des partenaires dans les instances',
  perimeters: 'Périmètres',
  posts: 'Postes de coordination',
  bodies: 'Instances et leurs réunions',
  fundings: 'Financements',
  links: 'Articulations déclarées',
  documents: 'Documents',
  derogations: 'Dérogations aux règles',
};

const tableEnum = (builder: SubgraphBuilder) =>
  builder.enumType('ImportTable', {
    description: 'Ce que contient un fichier à importer.',
    values: Object.fromEntries(
      RECORD_TABLES.map((table) => [table.toUpperCase(), { value: table, description: LABELS[table] }]),
    ) as Record<Uppercase<RecordTable>, { value: RecordTable; description: string }>,
  });

export const importFileInput = (builder: SubgraphBuilder, kinds: readonly SchemeKindDefinition[]) =>
  builder.inputRef<ImportFileInput>('ImportFileInput').implement({
    description: 'Un fichier à importer. docs/EXCHANGE.md en décrit les colonnes.',
    fields: (t) => ({
      what: t.field({ type: tableEnum(builder), required: true, description: 'Ce que contient le fichier.' }),
      kind: t.field({
        type: schemeKindEnum(builder, kinds),
        description: 'Le type des dispositifs, quand aucune colonne ne le dit.',
      }),
      file: t.string({
        required: true,
        description: `Le fichier, en base64 : CSV, XLSX ou GeoJSON, compressé par gzip ou non ; ${IMPORT_FILE_BYTES / 1024 / 1024} Mio au plus.`,
      }),
      name: t.string({ required: true, description: 'Le nom du fichier, pour l’historique.' }),
      within: t.field({
        type: territoryRefInput(builder),
        description: 'Où chercher les communes données par leur nom : une région, un département.',
      }),
      dryRun: t.boolean({ description: 'Dit ce qui serait fait, et ne change rien.' }),
      strict: t.boolean({ description: 'Toutes les lignes, ou aucune.' }),
      reason: t.string({ description: 'Pourquoi, pour l’historique.' }),
      source: t.string({ description: 'D’où vient le fichier, pour l’historique.' }),
    }),
  });
