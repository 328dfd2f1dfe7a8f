import { fileURLToPath } from 'node:url';
import type { SchemaMigrations } from '@maillage/kit';

/** What the hub itself remembers. */
export const hubMigrations: SchemaMigrations = {
  schema: 'hub',
  folders: [fileURLToPath(new URL('../../prisma/hub/migrations', import.meta.url))],
};
