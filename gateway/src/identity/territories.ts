import {
  type Cog,
  isWellFormedCode,
  parseTerritoryKey,
  stateOn,
  TERRITORY_LEVELS,
  type TerritoryRef,
} from '@maillage/kit';

/** The territory that `LEVEL:code` names, for someone's rights; null for one that no COG knows. QPV are not for rights: name their commune. */
export function grantedTerritory(text: string, cog: Cog): TerritoryRef | null {
  const ref = parseTerritoryKey(text);
  const isNamed = TERRITORY_LEVELS.includes(ref.level) && ref.level !== 'QPV' && isWellFormedCode(ref);
  return isNamed && stateOn(cog, ref, `${cog.vintage}-01-01`) ? ref : null;
}
