import { type College, searchKey } from '@maillage/kit';

/** How the role of a scheme's coordinator names the scheme: abbreviation and name (DOMAIN.md §1), compared as search keys. */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  CLSM: ['CLSM', 'Conseil local de santé mentale'],
  CLS: ['CLS', 'Contrat local de santé'],
  ASV: ['ASV', 'Atelier santé ville'],
  PTSM: ['PTSM', 'Projet territorial de santé mentale'],
  CPTS: ['CPTS', 'Communauté professionnelle territoriale de santé'],
  DAC: ['DAC', 'Dispositif d’appui à la coordination'],
};
const KEYS = Object.entries(NAMES).map(([kind, names]) => ({ kind, keys: names.map(searchKey) }));

/** What a seat says of what its member is there as. */
export interface SeatRole {
  role: string | null;
  college: College | null;
}

/** Kinds whose coordinator a seat is for; empty when its role names none. */
export function coordinates({ role, college }: SeatRole): string[] {
  const key = ` ${searchKey(role ?? '')} `;
  if (college !== 'COORDINATION' && !key.includes(' coord')) return [];
  return KEYS.filter(({ keys }) => keys.some((name) => key.includes(` ${name} `))).map(({ kind }) => kind);
}

/** The same, each role read once and each answer shared. */
export function createRoleReader(): (seat: SeatRole) => readonly string[] {
  const read = new Map<string, readonly string[]>();
  return (seat) => {
    if (seat.role === null) return NO_KINDS;
    const key = `${seat.college === 'COORDINATION'} ${seat.role}`;
    const known = read.get(key);
    if (known) return known;
    const kinds = coordinates(seat);
    read.set(key, kinds.length === 0 ? NO_KINDS : kinds);
    return kinds;
  };
}

const NO_KINDS: readonly string[] = [];
