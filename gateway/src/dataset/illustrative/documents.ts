import type { DocumentRecord, DocumentType, IsoDate, SchemeRecord } from '@maillage/kit';
import type { Draft } from './draft.ts';
import { REFERENCE_DAY } from './figures/index.ts';
import { isStarted, lifeOf } from './life.ts';
import { addDays, workingDay, yearOf } from './random/days.ts';
import type { Random } from './random/random.ts';

/** Retenu: how often a document is known, once the scheme has started. */
interface Habit {
  type: DocumentType;
  title: string;
  share: number;
  /** Days after the start; null for one that comes back year after year. */
  after: number | null;
}

const HABITS: Readonly<Record<string, readonly Habit[]>> = {
  CLSM: [
    { type: 'DOCUMENT_CADRE', title: 'Document cadre', share: 0.7, after: 30 },
    { type: 'FEUILLE_DE_ROUTE', title: 'Feuille de route', share: 0.55, after: 250 },
    { type: 'EVALUATION', title: 'Évaluation de la concertation', share: 0.25, after: 730 },
    { type: 'RESTITUTION', title: 'Restitution à la population', share: 0.2, after: 500 },
    { type: 'RAPPORT', title: 'Rapport à la commission régionale', share: 0.15, after: 400 },
    { type: 'BILAN', title: 'Bilan annuel', share: 0.6, after: null },
  ],
  CLS: [
    { type: 'CONTRAT', title: 'Contrat local de santé', share: 0.9, after: 0 },
    { type: 'EVALUATION', title: 'Évaluation à mi-parcours', share: 0.3, after: 900 },
    { type: 'BILAN', title: 'Bilan annuel', share: 0.35, after: null },
  ],
  PTSM: [
    { type: 'FEUILLE_DE_ROUTE', title: 'Feuille de route', share: 0.95, after: 0 },
    { type: 'CONTRAT', title: 'Contrat territorial de santé mentale', share: 0.6, after: 400 },
  ],
  ASV: [
    { type: 'FEUILLE_DE_ROUTE', title: 'Programme d’actions', share: 0.6, after: 120 },
    { type: 'BILAN', title: 'Bilan annuel', share: 0.4, after: null },
  ],
  CPTS: [
    { type: 'AUTRE', title: 'Projet de santé', share: 0.8, after: 0 },
    { type: 'BILAN', title: 'Rapport d’activité', share: 0.3, after: null },
  ],
};

const YEARLY = [2022, 2023, 2024, 2025];

/** What each scheme has written: titles and days, no address since there is nothing to read. Of a CLSM that said nothing, nothing. */
export function fillDocuments(
  drafts: readonly Draft[],
  isKnown: (draft: Draft) => boolean,
  random: Random,
): void {
  for (const draft of drafts) {
    if (!isStarted(draft.record) || !isKnown(draft)) continue;
    const habits = HABITS[draft.record.kind] ?? [];
    draft.record.documents = [
      ...fromDetails(draft.record),
      ...habits
        .filter(({ share }) => random.chance(share))
        .flatMap((habit) => written(draft.record, habit, random)),
    ];
  }
}

/** The diagnosis and the charter that the details say there is. */
function fromDetails({ details }: SchemeRecord): DocumentRecord[] {
  const { diagnosisOn, ethicsCharter } = details;
  const documents: DocumentRecord[] = [];
  if (typeof diagnosisOn === 'string')
    documents.push(document('DIAGNOSTIC', 'Diagnostic local', diagnosisOn));
  if (ethicsCharter === true)
    documents.push(document('CHARTE_ETHIQUE', 'Charte éthique de la cellule', null));
  return documents;
}

function written(record: SchemeRecord, { type, title, after }: Habit, random: Random): DocumentRecord[] {
  const { since, until } = lifeOf(record);
  if (since === null) return [];
  const last = until ?? REFERENCE_DAY;
  if (after !== null) {
    const date = addDays(since, after);
    return date < last ? [document(type, title, date)] : [];
  }
  return YEARLY.filter((year) => year > yearOf(since))
    .map((year) => ({ year, date: workingDay(year, ['01-15', '06-30'], random) }))
    .filter(({ date }) => date < last && random.chance(0.8))
    .map(({ year, date }) => document(type, `${title} ${year - 1}`, date));
}

function document(type: DocumentType, title: string, date: IsoDate | null): DocumentRecord {
  return { type, title, date, url: null };
}
