import { recordMigrations } from '@maillage/kit';
import { PARTNER_SCHEMA } from './partner-store.ts';

export const partnerMigrations = recordMigrations(PARTNER_SCHEMA, '../../prisma/migrations', import.meta.url);
