import type { RuleSet } from '../rule.ts';
import { ileDeFrance2012 } from './ile-de-france-2012.ts';
import { nationalAdvice } from './national-advice.ts';

/**
 * Every rule set, the particular ones before the general: where none is asked for, the first whose région and dates fit holds, so that the
 * last is to fit everywhere. Another set is one file beside these and one line here.
 */
export const RULE_SETS: readonly RuleSet[] = [ileDeFrance2012, nationalAdvice];
