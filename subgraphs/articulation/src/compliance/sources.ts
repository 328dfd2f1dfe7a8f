import type { SourceRecord } from '@maillage/kit';

/** The documents that rules come from, as DOMAIN.md numbers them. */
const document =
  (name: string) =>
  (section: string): SourceRecord => ({ document: name, section, url: null });

export const s0 = document('clsm-presentation.txt');
export const s1 = document('etat-des-lieux-2023.txt');
export const s4 = document('cahier-des-charges-ars-idf.txt');
