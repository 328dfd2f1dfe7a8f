import { cogWith, refreshSchemePlaces } from '@maillage/kit';
import { movementsWithin, readVintages } from '@maillage/territory';
import { markReopening } from '../hub/reopenings.ts';
import { schemeKinds } from '../hub/scheme-kinds.ts';
import type { ImportRun } from './import-run.ts';

/** After what the transaction has changed of the COG: filters by territory find the schemes by all the codes that it knows now, and hubs that run read it again. */
export async function followCog({ client, report, pulse }: ImportRun): Promise<void> {
  const movements = await movementsWithin(client);
  const cog = cogWith({ movements, vintages: await readVintages(client) });
  let moved = 0;
  for (const definition of schemeKinds) {
    pulse();
    moved += await refreshSchemePlaces(client, definition, cog);
  }
  await markReopening(client, 'REFERENCE');
  if (moved > 0) report.notes.push(`Périmètres que d’autres codes trouvent désormais : ${moved}.`);
}
