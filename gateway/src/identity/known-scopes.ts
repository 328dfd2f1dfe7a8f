import {
  ADMIN,
  kindSlug,
  MANAGE_WEBHOOKS,
  READ_RESTRICTED,
  type SchemeKindDefinition,
  writeScope,
} from '@maillage/kit';

/** Every scope that a key or a token can have here: those of all kinds, partners and actions, restricted reading, webhooks, and `admin`. */
export const knownScopes = (kinds: readonly SchemeKindDefinition[]): readonly string[] => [
  READ_RESTRICTED,
  ...[...kinds.map(kindSlug), 'partner', 'action'].map(writeScope),
  MANAGE_WEBHOOKS,
  ADMIN,
];
