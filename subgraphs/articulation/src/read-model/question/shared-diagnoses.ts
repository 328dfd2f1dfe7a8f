import type { IsoDate } from '@maillage/kit';
import { inTurn } from '../base/compare.ts';
import { type Day, dayOf } from '../record/ground-on.ts';
import type { DiagnosisNode, SchemeNode } from '../record/nodes.ts';
import { bySchemeOrder } from '../record/scheme-order.ts';
import { schemeOf, type World } from '../world.ts';
import { askedOf, certainlyMeet } from './asked.ts';
import { type DeclaredLink, links } from './links.ts';
import { hasEnded, type PairQuestion } from './question.ts';

/**
 * What says that a diagnosis is shared, strongest first. SAME_ADDRESS: the same address in both records. SAME_TITLE: the same title and
 * date in both, on ground that they certainly share. DECLARED: a declared link of that nature, and nothing else.
 */
export type DiagnosisBasis = 'SAME_ADDRESS' | 'SAME_TITLE' | 'DECLARED';

/** A diagnosis that this scheme and another have in common (DOMAIN.md §4). */
export interface SharedDiagnosis {
  schemeId: string;
  kind: string;
  basis: DiagnosisBasis;
  /** The document, as this scheme's record has it; null when the diagnosis is declared only. */
  document: { position: number; title: string; date: IsoDate | null; url: string | null } | null;
  /** The declaration; null when documents say it. */
  link: DeclaredLink | null;
}

/** Diagnoses shared with schemes in being: documents dated that day at the latest, or not dated, then what is declared; then by scheme and document. */
export function sharedDiagnoses(world: World, schemeId: string, question: PairQuestion): SharedDiagnosis[] {
  const scheme = schemeOf(world, schemeId);
  if (!scheme || hasEnded(scheme, question.asOf)) return [];
  const asked = askedOf(world, question);
  const isAsked = (other: SchemeNode) => asked(other) && !hasEnded(other, question.asOf);
  const documents = sharedDocuments(dayOf(world, question.asOf), scheme)
    .filter(({ other }) => isAsked(other))
    .sort(byStrength)
    .map(toSharedDiagnosis);
  const declared = links(world, schemeId, question)
    .filter(({ nature }) => nature === 'DIAGNOSTIC_PARTAGE')
    .flatMap((link): SharedDiagnosis[] => {
      const end = link.declaredBy === schemeId ? link.schemeId : link.declaredBy;
      const other = end === null || end === schemeId ? undefined : schemeOf(world, end);
      if (!other || !isAsked(other)) return [];
      return [{ schemeId: other.id, kind: other.definition.code, basis: 'DECLARED', document: null, link }];
    });
  return [...documents, ...declared];
}

export interface SharedDocument {
  own: DiagnosisNode;
  other: SchemeNode;
  basis: DiagnosisBasis;
}

/** Each diagnosis of the scheme with each other scheme whose record has it too, on the day; in no order. */
export function sharedDocuments(day: Day, scheme: SchemeNode): SharedDocument[] {
  return scheme.diagnoses.filter(isWrittenBy(day.date)).flatMap((own) => {
    const byAddress = othersWith(day, own, own.sameUrl);
    const byTitle = othersWith(day, own, own.sameTitle).filter(
      (other) => !byAddress.includes(other) && certainlyMeet(day, scheme, other),
    );
    return [
      ...byAddress.map((other) => ({ own, other, basis: 'SAME_ADDRESS' as const })),
      ...byTitle.map((other) => ({ own, other, basis: 'SAME_TITLE' as const })),
    ];
  });
}

const isWrittenBy =
  (date: IsoDate) =>
  (diagnosis: DiagnosisNode): boolean =>
    diagnosis.date === null || diagnosis.date <= date;

function othersWith({ world, date }: Day, { scheme }: DiagnosisNode, key: number | null): SchemeNode[] {
  if (key === null) return [];
  const same = world.diagnosesOf.of(key).filter(isWrittenBy(date));
  return [...new Set(same.map((diagnosis) => diagnosis.scheme))].filter((other) => other !== scheme);
}

const byStrength = inTurn<SharedDocument>(
  (a, b) => Number(a.basis === 'SAME_TITLE') - Number(b.basis === 'SAME_TITLE'),
  (a, b) => bySchemeOrder(a.other, b.other),
  (a, b) => a.own.position - b.own.position,
);

function toSharedDiagnosis({ own, other, basis }: SharedDocument): SharedDiagnosis {
  const { position, title, date, url } = own;
  return {
    schemeId: other.id,
    kind: other.definition.code,
    basis,
    document: { position, title, date, url },
    link: null,
  };
}
