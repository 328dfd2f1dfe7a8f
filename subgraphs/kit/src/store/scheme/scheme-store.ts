import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import { kindSlug } from '../../contract/scheme-kind.ts';
import type { SchemeRecord } from '../../contract/scheme-record.ts';
import type { Cog } from '../../reference/index.ts';
import { changedRecords, createFeed, type Feed } from '../change-log.ts';
import type { Database } from '../database.ts';
import { PrismaClient } from '../generated/scheme/client.ts';
import { createRecordWriter, type RecordWriter } from '../record-writer.ts';
import { createHolderNames, type HolderNames } from './holder-names.ts';
import { readListedSchemes } from './listed-scheme.ts';
import { createSchemeLists, type SchemeLists } from './scheme-lists.ts';
import { createSchemeParts, type SchemeParts } from './scheme-parts.ts';
import { schemeRows } from './scheme-rows.ts';
import { createSchemesInMemory } from './schemes-in-memory.ts';
import { wholeScheme } from './whole-scheme.ts';

/** The store of one kind of scheme: everything that touches its tables. */
export interface SchemeStore {
  lists: SchemeLists;
  parts: SchemeParts;
  feed: Feed<SchemeRecord>;
  writer: RecordWriter<SchemeRecord>;
  /** Names of those who hold posts. */
  holders: HolderNames;
  close(): Promise<void>;
}

export interface SchemeStoreOptions {
  database: Database;
  definition: SchemeKindDefinition;
  cog: Cog;
}

export function createSchemeStore({ database, definition, cog }: SchemeStoreOptions): SchemeStore {
  const schema = kindSlug(definition);
  const prisma = new PrismaClient({ adapter: database.adapter(schema) });
  const memory = createSchemesInMemory({
    changedSince: changedRecords(database, schema),
    read: (ids) => readListedSchemes(prisma, definition.code, ids),
  });
  return {
    lists: createSchemeLists(memory, definition),
    parts: createSchemeParts(prisma),
    feed: createFeed(database, schema, wholeScheme),
    writer: createRecordWriter<SchemeRecord>(database, {
      schema,
      entity: 'SCHEME',
      table: 'scheme',
      rows: (record, version) => schemeRows(record, version, { definition, cog }),
      whole: wholeScheme,
    }),
    holders: createHolderNames(database, schema),
    close: () => prisma.$disconnect(),
  };
}
