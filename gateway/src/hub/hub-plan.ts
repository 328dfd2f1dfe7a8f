import type { SchemaMigrations, SchemeKindDefinition } from '@maillage/kit';
import { hubMigrations } from './hub-migrations.ts';
import { storeMigrations } from './stores.ts';

/** Every Postgres schema of a hub with these kinds, and its migrations. */
export const hubPlan = (kinds: readonly SchemeKindDefinition[]): SchemaMigrations[] => [
  hubMigrations,
  ...storeMigrations(kinds),
];
