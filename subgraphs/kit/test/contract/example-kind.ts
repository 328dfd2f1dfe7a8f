import { type SchemeKindDefinition, vocabulary } from '../../src/index.ts';

const COLOURS = vocabulary({
  name: 'ExampleColour',
  description: 'Couleur.',
  labels: { ROUGE: 'Rouge', VERT: 'Vert' },
});

/** A kind with one detail of each type and a life cycle that branches, returns and ends. */
export const exampleKind: SchemeKindDefinition = {
  code: 'EXAMPLE',
  typeName: 'Example',
  listField: 'exampleSchemes',
  label: 'Exemple',
  description: 'Un type de dispositif pour les tests.',
  statuses: {
    PROJET: { label: 'En projet', state: 'PROJECT', next: ['ACTIF', 'CLOS'] },
    ACTIF: { label: 'Actif', state: 'ACTIVE', next: ['PAUSE', 'CLOS'] },
    PAUSE: { label: 'En pause', state: 'DORMANT', next: ['ACTIF'] },
    CLOS: { label: 'Clos', state: 'ENDED', next: [] },
    ECHU: { label: 'Échu', state: 'ENDED', next: [] },
  },
  statusAfterTerm: 'ECHU',
  details: {
    flag: { type: 'Boolean', description: 'Oui ou non.' },
    rank: { type: 'Int', min: 1, max: 9, description: 'Rang.' },
    share: { type: 'Float', min: 0, max: 1, description: 'Part.' },
    signedOn: { type: 'Date', description: 'Date.' },
    code: { type: 'String', pattern: /^[A-Z]{2}\d$/, description: 'Code.' },
    motto: { type: 'String', max: 10, description: 'Devise.' },
    axes: { type: 'Strings', max: 3, description: 'Axes.' },
    colour: { type: 'Code', of: COLOURS, description: 'Couleur.' },
    colours: { type: 'Codes', of: COLOURS, description: 'Couleurs.' },
  },
};
