import { lockForWriting } from '@maillage/kit';
import type pg from 'pg';
import { PARTNER_SCHEMA } from './partner-store.ts';

/** Official numbers of a partner. */
export interface PartnerNumbers {
  id: string;
  finess: string | null;
  siret: string | null;
}

/** The partners that have one of these numbers, held against other writers until the transaction of `client` ends. */
export async function partnersNumbered(
  client: pg.ClientBase,
  { finess, siret }: { finess: readonly string[]; siret: readonly string[] },
): Promise<PartnerNumbers[]> {
  await lockForWriting(client, PARTNER_SCHEMA);
  const { rows } = await client.query<PartnerNumbers>(
    'SELECT id, finess, siret FROM partner WHERE finess = ANY($1) OR siret = ANY($2)',
    [finess, siret],
  );
  return rows;
}
