/** Where a record comes from: an official register, its owner, a source document, or the illustrative national picture. */
export const PROVENANCES = ['OFFICIAL', 'DECLARED', 'SOURCED', 'ILLUSTRATIVE'] as const;

export type Provenance = (typeof PROVENANCES)[number];

export interface SourceRecord {
  /** File or publication: `etat-des-lieux-2023.txt`. */
  document: string;
  section: string | null;
  url: string | null;
}

export interface Provenanced {
  provenance: Provenance;
  sources: SourceRecord[];
}
