import { type Cog, cogWith, type Database } from '@maillage/kit';
import { readVintages } from './commune-store.ts';
import { readMovements } from './movement-store.ts';

/** The COG of the packages with all that was imported: movements, and further vintages. */
export async function readCog(database: Database): Promise<Cog> {
  const [movements, vintages] = await Promise.all([readMovements(database), readVintages(database.pool)]);
  return cogWith({ movements, vintages });
}
