import { type Cog, type Database, migrate } from '@maillage/kit';
import { readCog } from '@maillage/territory';
import { hubPlan } from '../hub/hub-plan.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import { createStores, type Stores } from '../hub/stores.ts';

/** What imports write to: the stores of this database, all of which is brought up to date, and the COG with the movements and vintages that it holds. */
export interface Reference {
  cog: Cog;
  stores: Stores;
}

export async function withStores<Result>(
  database: Database,
  work: (reference: Reference) => Promise<Result>,
): Promise<Result> {
  await migrate(database, hubPlan(schemeKinds));
  const cog = await readCog(database);
  const stores = createStores({ database, kinds: schemeKinds, cog });
  try {
    return await work({ cog, stores });
  } finally {
    const each = [...stores.schemes.values(), stores.partners, stores.actions];
    await Promise.all(each.map((store) => store.close()));
  }
}
