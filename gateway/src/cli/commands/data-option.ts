import { Option } from 'commander';
import type { Environment } from '../../environment.ts';

export interface DataOption {
  data: string;
}

/** Where the hub's database is, for commands that work on it. */
export const dataOption = ({ data }: Environment): Option =>
  new Option(
    '--data <folder>',
    'dossier de la base embarquée (MAILLAGE_DATA) ; DATABASE_URL pour une autre base',
  ).default(data);
