import { basename } from 'node:path';
import { partnersNumbered } from '@maillage/partner';
import { recordId } from '../../dataset/record-id.ts';
import type { Stores } from '../../hub/stores.ts';
import { changeRecords, type RecordOutcome } from '../change-records.ts';
import { type ImportRun, importAuthor } from '../import-run.ts';
import type { Establishment } from './establishment.ts';
import { mergePartner, type Telling } from './merge-partner.ts';

export interface PartnersWritten extends RecordOutcome {
  /** Établissements that another partner keeps the SIRET of: one number names one partner. */
  sharedSirets: number;
}

/**
 * Writes établissements on the partners that have their FINESS number, else on the one without any that has their SIRET, else on new ones. The first
 * that is given a SIRET keeps it.
 */
export async function writePartners(
  { client, input, pulse }: ImportRun,
  { partners }: Stores,
  establishments: readonly Establishment[],
): Promise<PartnersWritten> {
  const sirets = establishments.flatMap(({ siret }) => siret ?? []);
  const known = await partnersNumbered(client, {
    finess: establishments.map(({ finess }) => finess),
    siret: sirets,
  });
  const byFiness = new Map(known.flatMap((each) => (each.finess ? [[each.finess, each]] : [])));
  const bySiret = new Map(known.flatMap((each) => (each.siret ? [[each.siret, each]] : [])));
  const holders = new Map(known.flatMap(({ id, siret }) => (siret ? [[siret, id]] : [])));
  const file = basename(input.path);
  const tellings = new Map<string, Telling>();
  let sharedSirets = 0;
  for (const establishment of establishments) {
    const { finess, siret } = establishment;
    const namesake = siret === null ? undefined : bySiret.get(siret);
    const unnumbered = namesake?.finess === null && !tellings.has(namesake.id) ? namesake : undefined;
    const id = (byFiness.get(finess) ?? unnumbered)?.id ?? recordId('partner', `finess ${finess}`);
    const mayHaveSiret = siret === null || (holders.get(siret) ?? id) === id;
    if (siret !== null && mayHaveSiret) holders.set(siret, id);
    if (!mayHaveSiret) sharedSirets++;
    tellings.set(id, { establishment, mayHaveSiret, file });
  }
  const outcome = await changeRecords(partners.writer, client, {
    ids: [...tellings.keys()],
    author: importAuthor('finess', file),
    pulse,
    next: (id, stored) => mergePartner(id, stored, tellings.get(id) as Telling),
  });
  return { ...outcome, sharedSirets };
}
