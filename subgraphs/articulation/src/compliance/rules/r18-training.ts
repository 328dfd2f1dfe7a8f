import { answerEvidence, postEvidence } from '../evidence.ts';
import { text } from '../reading/answers.ts';
import { hasLasted } from '../reading/days.ts';
import type { Rule } from '../rule.ts';
import { s4 } from '../sources.ts';
import { conforme, insufficient, nonApplicable, nonConforme } from '../verdicts.ts';

export const training: Rule = {
  id: 'R18',
  label: 'Formation du coordonnateur',
  wording:
    'Le coordonnateur engage, si besoin, les formations qualifiantes nécessaires dans un délai de deux ans.',
  source: s4('§5'),
  evaluate(facts) {
    const answered = text(facts, 'coordinatorTraining');
    const posts = facts.posts.map(postEvidence);
    switch (answered) {
      case 'NON_NECESSAIRE':
        return nonApplicable('La formation n’est pas nécessaire.', [
          answerEvidence('Formation : non nécessaire'),
        ]);
      case 'EN_COURS':
      case 'FAITE': {
        const state = answered === 'FAITE' ? 'suivie' : 'engagée';
        return conforme(`La formation est ${state}.`, [answerEvidence(`Formation : ${state}`), ...posts]);
      }
      case 'ABSENTE': {
        const late = facts.posts.map(({ since }) => hasLasted(since, facts.asOf, 2));
        const evidence = [answerEvidence('Formation : nécessaire et non engagée'), ...posts];
        if (late.includes(true))
          return nonConforme('En poste depuis deux ans, sans formation engagée.', evidence);
        return late.length === 0 || late.includes(null)
          ? insufficient(
              'La formation n’est pas engagée ; l’ancienneté dans le poste n’est pas connue.',
              evidence,
            )
          : nonApplicable('Le délai de deux ans n’est pas écoulé.', evidence);
      }
      default:
        return insufficient('Rien ne dit où en est la formation du coordonnateur.', posts);
    }
  },
};
