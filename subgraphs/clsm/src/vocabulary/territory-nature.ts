import { type CodeOf, vocabulary } from '@maillage/kit';

export const TERRITORY_NATURES = vocabulary({
  name: 'ClsmTerritoryNature',
  description: 'Nature du territoire couvert (S1 partie 1).',
  labels: {
    URBAIN: 'Urbain',
    SEMI_RURAL: 'Semi-rural ou semi-urbain',
    RURAL: 'Rural',
  },
});

export type TerritoryNature = CodeOf<typeof TERRITORY_NATURES>;
