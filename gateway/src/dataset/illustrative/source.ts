import type { Provenanced, SourceRecord } from '@maillage/kit';

/** What every record of the picture carries, so that no reader takes it for a fact. */
export function illustrative(section: string): Provenanced {
  const source: SourceRecord = { document: 'Jeu illustratif', section, url: null };
  return { provenance: 'ILLUSTRATIVE', sources: [source] };
}
