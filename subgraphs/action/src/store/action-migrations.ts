import { recordMigrations } from '@maillage/kit';
import { ACTION_SCHEMA } from './action-store.ts';

export const actionMigrations = recordMigrations(ACTION_SCHEMA, '../../prisma/migrations', import.meta.url);
