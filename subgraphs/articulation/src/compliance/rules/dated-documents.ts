import { DOCUMENT_TYPES, type DocumentType, type IsoDate } from '@maillage/kit';
import { documentEvidence } from '../evidence.ts';
import { hasLasted, yearOf, yearsBefore } from '../reading/days.ts';
import { documentsOf } from '../reading/documents.ts';
import type { Rule } from '../rule.ts';
import type { RuleFacts } from '../rule-facts.ts';
import { s0, s4 } from '../sources.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../verdicts.ts';

interface Demand extends Omit<Rule, 'evaluate'> {
  type: DocumentType;
  /** From when on a document counts; null for one of any date. */
  from: (asOf: IsoDate) => IsoDate | null;
  /** Years that a CLSM has before the document is due. */
  dueAfter: number;
}

/** Rules that ask for a document: that it is there, and recent enough. */
const DEMANDS: readonly Demand[] = [
  {
    id: 'R14',
    label: 'Évaluation de la concertation',
    wording: 'La dynamique de concertation elle-même, et non les actions, est évaluée tous les deux ans.',
    source: s4('§12'),
    type: 'EVALUATION',
    from: (asOf) => yearsBefore(asOf, 2),
    dueAfter: 2,
  },
  {
    id: 'R20',
    label: 'Rapport à la commission régionale',
    wording:
      'L’action du CLSM est portée chaque année à la connaissance de la commission régionale de coordination et des conférences de territoire.',
    source: s4('§8'),
    type: 'RAPPORT',
    from: (asOf) => `${yearOf(asOf) - 1}-01-01`,
    dueAfter: 1,
  },
  {
    id: 'R21',
    label: 'Restitution à la population',
    wording: 'L’activité du CLSM est restituée à la population.',
    source: s4('§11 et §12'),
    type: 'RESTITUTION',
    from: () => null,
    dueAfter: 1,
  },
  {
    id: 'R26',
    label: 'Document cadre',
    wording:
      'Un ou plusieurs documents cadres formalisent les objectifs, les priorités, le fonctionnement et les moyens du CLSM (conseil).',
    source: s0('Comment évaluer un CLSM'),
    type: 'DOCUMENT_CADRE',
    from: () => null,
    dueAfter: 0,
  },
];

export const datedDocuments: readonly Rule[] = DEMANDS.map(({ type, from, dueAfter, ...rule }) => ({
  ...rule,
  evaluate(facts: RuleFacts) {
    const name = DOCUMENT_TYPES.labels[type];
    const { recent, exists } = documentsOf(facts, type, from(facts.asOf));
    if (exists) return conforme(`Document connu : ${name}.`, recent.map(documentEvidence));
    if (exists === null)
      return insufficient(`Aucun document de ce genre n’est connu, ou pas sa date : ${name}.`);
    return dueAfter > 0 && hasLasted(facts.startedOn, facts.asOf, dueAfter) === false
      ? nonApplicable(`Le CLSM a moins de ${dueAfter === 1 ? 'un an' : 'deux ans'}.`)
      : nonConforme(`Absent, ou trop ancien, de la liste complète des documents : ${name}.`);
  },
}));
