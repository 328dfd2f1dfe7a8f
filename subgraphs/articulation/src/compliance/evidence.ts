import {
  BODY_TYPES,
  type CodeOf,
  type CoordinationRecord,
  DOCUMENT_TYPES,
  type DocumentRecord,
  EMPLOYER_TYPES,
  FUNDING_PURPOSES,
  FUNDING_SOURCES,
  type FundingRecord,
  type IsoDate,
  LINK_NATURES,
  THEMES,
  vocabulary,
} from '@maillage/kit';
import type { DeclaredLink } from '../read-model/question/links.ts';
import type { Seat } from '../read-model/question/seat.ts';
import type { FileBody } from '../read-model/record/scheme-file.ts';
import type { FactSeat, Neighbour } from './rule-facts.ts';

export const EVIDENCE_NATURES = vocabulary({
  name: 'EvidenceNature',
  description: 'Nature d’un fait sur lequel le résultat d’une règle ou d’un contrôle s’appuie.',
  labels: {
    SIEGE: 'Un siège dans une instance',
    RECOUVREMENT: 'Un dispositif dont le territoire recouvre celui-ci',
    LIEN: 'Une articulation déclarée',
    INSTANCE: 'Une instance ou un groupe de travail',
    REUNION: 'Une réunion d’une instance',
    FINANCEMENT: 'Une ligne de financement',
    POSTE: 'Un poste de coordination',
    DOCUMENT: 'Un document',
    REPONSE: 'Une réponse que porte la fiche',
  },
});

export type EvidenceNature = CodeOf<typeof EVIDENCE_NATURES>;

/** A fact that a rule used; what it points at in the graph is there when its nature says so. */
export interface Evidence {
  nature: EvidenceNature;
  /** In French, enough to be read alone. */
  text: string;
  /** Day of a meeting or of a document. */
  date: IsoDate | null;
  seat: Seat | null;
  /** The overlapping scheme. */
  overlapWith: string | null;
  link: DeclaredLink | null;
}

function evidence(nature: EvidenceNature, text: string, more: Partial<Evidence> = {}): Evidence {
  return { nature, text, date: null, seat: null, overlapWith: null, link: null, ...more };
}

export function seatEvidence(seat: FactSeat): Evidence {
  const { category: _, partnerName, ...own } = seat;
  const named = [partnerName, seat.role].filter((part) => part !== null).join(' : ');
  return evidence('SIEGE', `${BODY_TYPES.labels[seat.body]} — ${named || 'membre'}`, { seat: own });
}

export const overlapEvidence = ({ schemeId, name }: Neighbour): Evidence =>
  evidence('RECOUVREMENT', name, { overlapWith: schemeId });

export const linkEvidence = (link: DeclaredLink): Evidence =>
  evidence('LIEN', LINK_NATURES.labels[link.nature], { link });

export function bodyEvidence({ type, theme, name }: FileBody): Evidence {
  const topic = name ?? (theme === null ? null : THEMES.labels[theme]);
  return evidence('INSTANCE', [BODY_TYPES.labels[type], topic].filter((part) => part !== null).join(' — '));
}

export const meetingEvidence = ({ type }: Pick<FileBody, 'type'>, date: IsoDate): Evidence =>
  evidence('REUNION', `${BODY_TYPES.labels[type]} du ${date}`, { date });

export const fundingEvidence = ({ year, source, purpose }: FundingRecord): Evidence =>
  evidence(
    'FINANCEMENT',
    `${year} — ${FUNDING_SOURCES.labels[source]} — ${FUNDING_PURPOSES.labels[purpose]}`,
  );

export function postEvidence({ fte, employer }: CoordinationRecord): Evidence {
  const time = fte === null ? 'temps de travail inconnu' : `${String(fte).replace('.', ',')} ETP`;
  const by = employer === null ? 'employeur inconnu' : EMPLOYER_TYPES.labels[employer];
  return evidence('POSTE', `Poste de coordination — ${time} — ${by}`);
}

export const documentEvidence = ({ type, title, date }: DocumentRecord): Evidence =>
  evidence('DOCUMENT', `${DOCUMENT_TYPES.labels[type]} — ${title}`, { date });

/** @param text what the record answers, in French */
export const answerEvidence = (text: string): Evidence => evidence('REPONSE', text);
