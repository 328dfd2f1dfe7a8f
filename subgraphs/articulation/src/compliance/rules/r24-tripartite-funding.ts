import { FUNDING_SOURCES, type FundingSource } from '@maillage/kit';
import { fundingEvidence } from '../evidence.ts';
import { areFundingsComplete, currentFundings } from '../reading/fundings.ts';
import type { Rule } from '../rule.ts';
import { s0 } from '../sources.ts';
import { conforme, insufficient, nonConforme } from '../verdicts.ts';

const THREE: readonly FundingSource[] = ['COLLECTIVITE', 'ARS', 'HOPITAL'];

export const tripartiteFunding: Rule = {
  id: 'R24',
  label: 'Financement tripartite du poste',
  wording:
    'La collectivité, l’ARS et l’hôpital se partagent le financement du poste de coordination (conseil).',
  source: s0('Combien coûte un CLSM'),
  evaluate(facts) {
    const lines = currentFundings(facts).filter(({ purpose }) => purpose === 'POSTE');
    const missing = THREE.filter((source) => !lines.some((line) => line.source === source));
    const evidence = lines.map(fundingEvidence);
    if (missing.length === 0) return conforme('Les trois financent le poste.', evidence);
    const names = missing.map((source) => FUNDING_SOURCES.labels[source]).join(', ');
    return areFundingsComplete(facts)
      ? nonConforme(`Ne finance pas le poste : ${names}.`, evidence)
      : insufficient(`Financement inconnu : ${names}.`, evidence);
  },
};
