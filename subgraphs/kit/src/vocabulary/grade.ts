import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const GRADES = vocabulary({
  name: 'Grade',
  description: 'Catégorie de la fonction publique, ou équivalent (S1 partie 5).',
  labels: {
    A: 'Catégorie A',
    B: 'Catégorie B',
    C: 'Catégorie C',
  },
});

export type Grade = CodeOf<typeof GRADES>;
