/**
 * The rule sets, and the rules of each (DOMAIN.md §4), that a record can name. What the rules say is the articulation's to know: its tests hold
 * its rule sets to this list.
 */
export const KNOWN_RULES: Readonly<Record<string, readonly string[]>> = {
  'ile-de-france-2012': [
    ...['R01', 'R02', 'R03', 'R04', 'R05', 'R06', 'R07', 'R08', 'R09a', 'R09b', 'R09c', 'R09d'],
    ...['R10', 'R11', 'R12', 'R13', 'R14', 'R15', 'R16', 'R17', 'R18', 'R19', 'R20', 'R21'],
  ],
  'conseils-nationaux': ['R22', 'R23', 'R24', 'R25', 'R26'],
};

/** The rules of a set, or of all of them. */
export const knownRules = (ruleSet: string | null): readonly string[] =>
  ruleSet === null ? [...new Set(Object.values(KNOWN_RULES).flat())] : (KNOWN_RULES[ruleSet] ?? []);
