import type { BodyType, CoordinationRecord, DocumentRecord, FundingRecord } from '@maillage/kit';
import type { RuleOutcome } from '../../../src/compliance/outcome.ts';
import type { FactLink, FactSeat, Neighbour, RuleFacts } from '../../../src/compliance/rule-facts.ts';
import type { FileBody } from '../../../src/read-model/record/scheme-file.ts';

export const AS_OF = '2024-01-01';

/** One case of a rule: what is known, what it gives, and how many facts it shows for it. */
export interface RuleCase {
  name: string;
  facts: Partial<RuleFacts>;
  outcome: RuleOutcome;
  /** Number of facts shown, where the case is about that. */
  evidence?: number;
  /** What the sentence has to say. */
  because?: RegExp;
}

/** The cases of a rule, by its id. */
export type RuleCases = Readonly<Record<string, readonly RuleCase[]>>;

/** An active CLSM of which nothing else is known. */
export const factsOf = (more: Partial<RuleFacts> = {}): RuleFacts => ({
  schemeId: 'clsm_1',
  kind: 'CLSM',
  asOf: AS_OF,
  state: 'ACTIVE',
  startedOn: null,
  scale: null,
  completeParts: new Set(),
  seats: [],
  bodies: [],
  posts: [],
  fundings: [],
  documents: [],
  derogations: [],
  details: {},
  links: [],
  neighbours: [],
  ...more,
});

const WITHOUT_END = { since: null, until: null };

export const seat = (more: Partial<FactSeat> = {}): FactSeat => ({
  position: 0,
  schemeId: 'clsm_1',
  kind: 'CLSM',
  partnerId: 'partner_1',
  body: 'COPIL',
  role: null,
  college: 'AUTRE',
  presides: false,
  category: 'AUTRE',
  partnerName: 'Partenaire',
  ...WITHOUT_END,
  ...more,
});

export const body = (type: BodyType, ...meetings: string[]): FileBody => ({
  type,
  theme: null,
  name: null,
  meetings,
  ...WITHOUT_END,
});

export const post = (more: Partial<CoordinationRecord> = {}): CoordinationRecord => ({
  fte: null,
  employer: null,
  workplace: null,
  grade: null,
  holderKey: null,
  ...WITHOUT_END,
  ...more,
});

export const funding = (more: Partial<FundingRecord> = {}): FundingRecord => ({
  year: 2024,
  source: 'ARS',
  purpose: 'POSTE',
  amount: null,
  partnerId: null,
  ...more,
});

export const document = (
  type: DocumentRecord['type'],
  date: string | null = '2023-06-01',
): DocumentRecord => ({
  type,
  title: type,
  date,
  url: null,
});

export const link = (more: Partial<FactLink> = {}): FactLink => ({
  declaredBy: 'clsm_1',
  position: 0,
  kind: 'CLS',
  schemeId: 'cls_1',
  nature: 'INSCRIT_DANS_CLS',
  source: null,
  isOver: false,
  ...WITHOUT_END,
  ...more,
});

export const neighbour = (kind: string, more: Partial<Neighbour> = {}): Neighbour => ({
  schemeId: `${kind.toLowerCase()}_1`,
  kind,
  name: kind,
  certain: true,
  sameCoordinator: false,
  steering: [],
  ...more,
});

export const complete = (...parts: string[]): { completeParts: ReadonlySet<string> } => ({
  completeParts: new Set(parts),
});
