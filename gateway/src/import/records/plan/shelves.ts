import { actionWriting } from '@maillage/action';
import {
  type ActionRecord,
  type Cog,
  getOrInsert,
  lockForWriting,
  type PartnerRecord,
  type SchemeKindDefinition,
  type SchemeRecord,
  schemeWriting,
} from '@maillage/kit';
import { partnerWriting } from '@maillage/partner';
import type pg from 'pg';
import type { Stores } from '../../../hub/stores.ts';
import { openShelf, type Shelf } from '../shelf.ts';

export interface ShelvesOptions {
  stores: Stores;
  kinds: readonly SchemeKindDefinition[];
  cog: Cog;
  client: pg.ClientBase;
}

/** The stores' records as an import needs them: each read once, and held from then on. */
export interface Shelves {
  scheme(kind: string): Promise<Shelf<SchemeRecord>>;
  partners(): Promise<Shelf<PartnerRecord>>;
  actions(): Promise<Shelf<ActionRecord>>;
}

const TURN = 'exchange';

/** Imports take turns: each holds several stores, which two could take in different orders. */
export const holdImports = (client: pg.ClientBase): Promise<void> => lockForWriting(client, TURN);

export async function openShelves({ stores, kinds, cog, client }: ShelvesOptions): Promise<Shelves> {
  await holdImports(client);
  const schemes = new Map<string, Promise<Shelf<SchemeRecord>>>();
  let partners: Promise<Shelf<PartnerRecord>> | undefined;
  let actions: Promise<Shelf<ActionRecord>> | undefined;
  return {
    scheme(kind) {
      const definition = kinds.find(({ code }) => code === kind);
      const store = stores.schemes.get(kind);
      if (!definition || !store) throw new RangeError(`no kind ${kind}`);
      const writing = schemeWriting({ definition, kinds, cog, store });
      return getOrInsert(schemes, kind, () => openShelf({ writing, feed: store.feed }, client));
    },
    partners() {
      const store = stores.partners;
      partners ??= openShelf({ writing: partnerWriting({ cog, store }), feed: store.feed }, client);
      return partners;
    },
    actions() {
      const store = stores.actions;
      actions ??= openShelf({ writing: actionWriting({ cog, kinds, store }), feed: store.feed }, client);
      return actions;
    },
  };
}
