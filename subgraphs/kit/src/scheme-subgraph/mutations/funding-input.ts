import type { SubgraphBuilder } from '../../schema/builder.ts';
import { partFields, partInput } from './part-inputs.ts';
import { PART_NAMES } from './part-names.ts';

/** `FundingInput`, which actions have too. */
export const fundingInput = (builder: SubgraphBuilder) =>
  partInput(builder, { ...PART_NAMES.fundings, fields: partFields(builder, []).fundings });
