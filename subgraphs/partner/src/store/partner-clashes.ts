import { type PartnerRecord, type Problem, problem } from '@maillage/kit';
import type pg from 'pg';

/** The official numbers that one partner alone may have. */
const UNIQUE = ['siret', 'finess'] as const;

/** The numbers of a partner that another one has already. */
export async function partnerClashes(client: pg.ClientBase, record: PartnerRecord): Promise<Problem[]> {
  const { rows } = await client.query<Pick<PartnerRecord, 'id' | 'siret' | 'finess'>>(
    'SELECT id, siret, finess FROM partner WHERE (siret = $1 OR finess = $2) AND id <> $3',
    [record.siret, record.finess, record.id],
  );
  return UNIQUE.flatMap((name) => {
    const holder = rows.find((row) => row[name] !== null && row[name] === record[name]);
    if (!holder) return [];
    return [
      problem(
        'DUPLICATE',
        [name],
        [`${holder.id} a déjà ce numéro.`, `${holder.id} already has this number.`],
      ),
    ];
  });
}
