import type { ActionRecord, PartnerRecord, SchemeRecord } from '@maillage/kit';
import { CLSM_DECLARATIONS } from './clsm/index.ts';
import { actionRecords, partnerRecords, schemeRecord } from './records.ts';

export { actionId, clsmId, partnerId } from './ids.ts';

export interface SourcedDataset {
  schemes: SchemeRecord[];
  partners: PartnerRecord[];
  actions: ActionRecord[];
}

/**
 * The real part of the default data set: the CLSMs that the national état des lieux of 2023 (S1) names, what it says of their COPIL
 * and of their actions, and nothing more. Same records and ids at every call.
 */
export function sourcedDataset(): SourcedDataset {
  return {
    schemes: CLSM_DECLARATIONS.map(schemeRecord),
    partners: CLSM_DECLARATIONS.flatMap(partnerRecords),
    actions: CLSM_DECLARATIONS.flatMap(actionRecords),
  };
}
