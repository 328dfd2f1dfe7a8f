import { Option } from 'commander';
import type { Environment } from '../../environment.ts';

/** Where a command that serves listens. */
export interface AddressOptions {
  port: string;
  host: string;
}

export const portOption = ({ port }: Environment): Option =>
  new Option('--port <number>', 'port TCP ; 0 pour un port libre (PORT)').default(String(port));

export const hostOption = ({ host }: Environment): Option =>
  new Option('--host <name>', 'adresse où écouter (HOST)').default(host);
