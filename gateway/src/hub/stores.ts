import { type ActionStore, actionMigrations, createActionStore } from '@maillage/action';
import {
  type Cog,
  createSchemeStore,
  type Database,
  kindSlug,
  type SchemaMigrations,
  type SchemeKindDefinition,
  type SchemeStore,
  schemeMigrations,
} from '@maillage/kit';
import { createPartnerStore, type PartnerStore, partnerMigrations } from '@maillage/partner';
import { territoryMigrations } from '@maillage/territory';
import { webhookMigrations } from '../webhook/index.ts';

/** The stores of all subgraphs that keep records, on one database. */
export interface Stores {
  /** By the kind's code. */
  schemes: ReadonlyMap<string, SchemeStore>;
  partners: PartnerStore;
  actions: ActionStore;
}

export interface StoresOptions {
  database: Database;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
}

export function createStores({ database, kinds, cog }: StoresOptions): Stores {
  const schemes = kinds.map(
    (definition) => [definition.code, createSchemeStore({ database, definition, cog })] as const,
  );
  return {
    schemes: new Map(schemes),
    partners: createPartnerStore(database, cog),
    actions: createActionStore(database),
  };
}

/** A store that a subgraph has closed already may be closed again. */
export async function closeStores({ schemes, partners, actions }: Stores): Promise<void> {
  await Promise.all([...schemes.values(), partners, actions].map((store) => store.close()));
}

/** The migrations of every store. */
export const storeMigrations = (kinds: readonly SchemeKindDefinition[]): SchemaMigrations[] => [
  ...kinds.map((kind) => schemeMigrations(kindSlug(kind))),
  partnerMigrations,
  actionMigrations,
  territoryMigrations,
  webhookMigrations,
];
