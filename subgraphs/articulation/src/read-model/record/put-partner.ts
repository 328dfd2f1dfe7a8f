import { type PartnerRecord, searchKey } from '@maillage/kit';
import type { World } from '../world.ts';

/** Puts a partner in the place of what the model knew under its id; null takes it away. */
export function putPartner(world: World, id: string, record: PartnerRecord | null): void {
  const index = world.partnerIds.idOf(id);
  if (record === null) world.partners.delete(index);
  else {
    const { name, category } = record;
    world.partners.set(index, { id, index, name, nameKey: searchKey(name), category: world.pool(category) });
  }
}
