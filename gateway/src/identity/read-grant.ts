import { type Cog, type IsoDate, isIsoDate } from '@maillage/kit';
import { StartupError } from '../database/startup-error.ts';
import type { KeyGrant } from './key-store.ts';
import { grantedTerritory } from './territories.ts';

/** A key's rights as they are written on a command line. */
export interface WrittenGrant {
  label: string;
  scope: readonly string[];
  territory: readonly string[];
  expires?: string;
}

export interface GrantTerms {
  scopes: readonly string[];
  cog: Cog;
  today: IsoDate;
}

const LABEL = /^[^\p{Cc}]{1,200}$/u;

/** @throws StartupError that says everything that is wrong with it */
export function readGrant(written: WrittenGrant, { scopes, cog, today }: GrantTerms): KeyGrant {
  const problems: string[] = [];
  const label = written.label.trim();
  if (!LABEL.test(label)) problems.push('--label expects 1 to 200 characters on one line');
  for (const scope of written.scope) {
    if (!scopes.includes(scope)) problems.push(`no scope “${scope}”: there are ${scopes.join(', ')}`);
  }
  if (written.scope.length === 0) problems.push('--scope is given once at least');
  const territories = written.territory.map((text) => {
    const territory = grantedTerritory(text, cog);
    if (!territory) problems.push(`no territory “${text}”: write LEVEL:code, REGION:11 for example`);
    return territory;
  });
  const { expires } = written;
  if (expires !== undefined && !isIsoDate(expires))
    problems.push(`--expires expects a date, 2027-01-01 for example, not “${expires}”`);
  else if (expires !== undefined && expires < today) problems.push(`--expires ${expires} is in the past`);
  if (problems.length > 0) throw new StartupError(`${problems.join('; ')}.`, 2);
  return {
    label,
    scopes: [...new Set(written.scope)],
    territories: territories.length > 0 ? territories.filter((territory) => territory !== null) : null,
    expiresOn: expires ?? null,
  };
}
