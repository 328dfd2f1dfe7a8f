import { type CodeOf, vocabulary } from '../contract/vocabulary.ts';

export const CARRIER_ROLES = vocabulary({
  name: 'CarrierRole',
  description: 'Rôle d’un dispositif dans une action.',
  labels: {
    LEAD: 'Porte l’action',
    PARTNER: 'Y est associé',
  },
});

export type CarrierRole = CodeOf<typeof CARRIER_ROLES>;
