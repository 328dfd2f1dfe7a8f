import {
  differenceType,
  enumOf,
  PROBLEM_CODES,
  type Problem,
  type SubgraphBuilder,
  userErrorType,
} from '@maillage/kit';
import type { Candidate, RecordChange, RecordImportReport, RowProblem } from '../report.ts';

/** What `importFile` did, or why the file can't be read. */
export interface ImportResult {
  report: RecordImportReport | null;
  problems: readonly Problem[];
  visible: boolean;
}

const MOST = 500;

const candidateType = (builder: SubgraphBuilder) =>
  builder.objectRef<Candidate>('ImportCandidate').implement({
    description: 'Une fiche, ou un territoire, qu’une ligne désigne peut-être.',
    fields: (t) => ({
      id: t.exposeString('id', { description: 'Identifiant de la fiche, ou niveau et code du territoire.' }),
      name: t.exposeString('name', { description: 'Nom.' }),
    }),
  });

const problemType = (builder: SubgraphBuilder) => {
  const candidate = candidateType(builder);
  return builder.objectRef<RowProblem>('ImportProblem').implement({
    description: 'Ce qui ne va pas dans une ligne d’un fichier.',
    fields: (t) => ({
      line: t.exposeInt('line', { description: 'Ligne du fichier ; la première est 1.' }),
      column: t.exposeString('column', {
        nullable: true,
        description: 'Nom de la colonne ; vide quand c’est la ligne entière.',
      }),
      value: t.string({
        description: 'Ce qui s’y trouve.',
        resolve: ({ value }) => value.slice(0, MOST).toWellFormed(),
      }),
      code: t.expose('code', { type: enumOf(builder, PROBLEM_CODES), description: 'Ce qui ne va pas.' }),
      messageFr: t.string({
        description: 'La même chose, en une phrase en français.',
        resolve: ({ messageFr }) => messageFr.toWellFormed(),
      }),
      messageEn: t.string({
        description: 'La même chose, en une phrase en anglais.',
        resolve: ({ messageEn }) => messageEn.toWellFormed(),
      }),
      candidates: t.field({
        type: [candidate],
        description: 'Ce que la ligne désigne peut-être.',
        resolve: ({ candidates }) => [...candidates],
      }),
    }),
  });
};

const changeType = (builder: SubgraphBuilder) => {
  const operation = builder.enumType('ImportOperation', {
    description: 'Ce qu’un import fait d’une fiche.',
    values: { CREATED: { description: 'Créée' }, AMENDED: { description: 'Modifiée' } },
  });
  return builder.objectRef<RecordChange>('ImportChange').implement({
    description: 'Une fiche qu’un import crée ou modifie.',
    fields: (t) => ({
      recordId: t.exposeString('id', {
        description: 'Identifiant de la fiche ; celui d’une fiche à créer change à chaque essai à blanc.',
      }),
      name: t.exposeString('name', { description: 'Nom, ou titre.' }),
      operation: t.expose('operation', { type: operation, description: 'Ce qui en est fait.' }),
      lines: t.exposeIntList('lines', { description: 'Lignes du fichier qui le disent.' }),
      differences: t.field({
        type: [differenceType(builder)],
        description: `Ce qui change, valeur par valeur ; ${MOST} au plus.`,
        resolve: ({ differences }) => differences.slice(0, MOST),
      }),
    }),
  });
};

export const importReportType = (builder: SubgraphBuilder) => {
  const first = { defaultValue: 100, description: `Combien : 100 par défaut, ${MOST} au plus.` };
  const most = (asked: number | null | undefined): number => Math.max(0, Math.min(asked ?? MOST, MOST));
  const [problem, change] = [problemType(builder), changeType(builder)];
  return builder.objectRef<RecordImportReport>('ImportReport').implement({
    description: 'Ce qu’un import a fait, ou aurait fait à blanc.',
    fields: (t) => ({
      batch: t.exposeString('batch', {
        nullable: true,
        description: 'Nom du lot, dans l’historique et pour l’annuler ; vide si rien n’a été écrit.',
      }),
      dryRun: t.exposeBoolean('dryRun', { description: 'C’était un essai à blanc.' }),
      readCount: t.exposeInt('read', { description: 'Lignes lues.' }),
      rejectedCount: t.exposeInt('rejected', {
        description: 'Lignes qui ne sont pas prises, ou pas entières.',
      }),
      createdCount: t.exposeInt('created', { description: 'Fiches créées.' }),
      changedCount: t.exposeInt('changed', { description: 'Fiches modifiées.' }),
      unchangedCount: t.exposeInt('unchanged', { description: 'Fiches qui étaient déjà ainsi.' }),
      problemCount: t.int({
        description: 'Nombre de problèmes.',
        resolve: ({ problems }) => problems.length,
      }),
      problems: t.field({
        type: [problem],
        args: { first: t.arg.int(first) },
        description: 'Tout ce qui ne va pas, dans l’ordre des lignes.',
        resolve: ({ problems }, args) => problems.slice(0, most(args.first)),
      }),
      changes: t.field({
        type: [change],
        args: { first: t.arg.int(first) },
        description: 'Les fiches créées et modifiées.',
        resolve: ({ changes }, args) => changes.slice(0, most(args.first)),
      }),
      notes: t.exposeStringList('notes', {
        description: 'Ce que l’on a reconnu dans le fichier, et ce sur quoi l’on est passé.',
      }),
    }),
  });
};

export const importPayload = (builder: SubgraphBuilder) => {
  const report = importReportType(builder);
  return builder.objectRef<ImportResult>('ImportPayload').implement({
    description: 'Ce qu’un import a donné.',
    fields: (t) => ({
      report: t.expose('report', {
        type: report,
        nullable: true,
        description: 'Ce qui a été fait, ligne par ligne ; vide si le fichier n’a pas pu être lu.',
      }),
      userErrors: t.field({
        type: [userErrorType(builder)],
        description:
          'Ce qui empêche de lire le fichier ; ce qui ne va pas dans ses lignes est dans le rapport.',
        resolve: ({ problems }) => [...problems],
      }),
      visible: t.exposeBoolean('visible', {
        description:
          'Toute question posée maintenant tient compte de ce qui a été écrit, dans le graphe entier ; false si cela n’a pas pu être attendu.',
      }),
    }),
  });
};
