import type { SubgraphBuilder } from '../../schema/builder.ts';
import { documentType, fundingType, partnerStub } from '../../schema/common-types.ts';
import { loaderFor } from '../../schema/context.ts';
import { derogationType } from '../../schema/derogation-type.ts';
import { enumOf } from '../../schema/enum-of.ts';
import { BODY_TYPES } from '../../vocabulary/index.ts';
import { bodyType } from '../body-type.ts';
import { coordinationType } from '../coordination-type.ts';
import { heldWhen, periodArguments, type SchemeFields, type SchemeTypeOptions } from './field-options.ts';

/** Who leads it, how it meets, who coordinates it, what it costs, what it is exempt from. */
export function organisationFields(
  builder: SubgraphBuilder,
  t: SchemeFields,
  { loaders }: SchemeTypeOptions,
) {
  return {
    leads: t.field({
      type: [partnerStub(builder)],
      description: 'Les organisations qui le portent.',
      resolve: ({ leads }) => leads.map((id) => ({ id })),
    }),
    bodies: t.field({
      type: [bodyType(builder)],
      args: {
        type: t.arg({ type: enumOf(builder, BODY_TYPES), description: 'De cette nature seulement.' }),
        ...periodArguments(t),
      },
      description: 'Ses instances, ce jour-là.',
      resolve: async ({ id }, { type, ...when }, context) =>
        heldWhen(await loaderFor(context, loaders.bodies).load(id), when, context.today).filter(
          (body) => type == null || body.type === type,
        ),
    }),
    coordinations: t.field({
      type: [coordinationType(builder, loaders.holderNames)],
      args: periodArguments(t),
      description: 'Ses postes de coordination, ce jour-là.',
      resolve: async ({ id }, when, context) =>
        heldWhen(await loaderFor(context, loaders.coordinations).load(id), when, context.today),
    }),
    fundings: t.field({
      type: [fundingType(builder)],
      args: { year: t.arg.int({ description: 'De cette année seulement.' }) },
      description: 'Ses financements.',
      resolve: async ({ id }, { year }, context) =>
        (await loaderFor(context, loaders.fundings).load(id)).filter(
          (line) => year == null || line.year === year,
        ),
    }),
    documents: t.field({
      type: [documentType(builder)],
      description: 'Ses documents.',
      resolve: ({ id }, _, context) => loaderFor(context, loaders.documents).load(id),
    }),
    derogations: t.field({
      type: [derogationType(builder)],
      args: {
        rule: t.arg.string({ description: 'À la règle de ce numéro seulement : R01, R09a…' }),
        ...periodArguments(t),
      },
      description: 'Les exceptions aux règles qui lui sont accordées, ce jour-là.',
      resolve: async ({ id }, { rule, ...when }, context) =>
        heldWhen(await loaderFor(context, loaders.derogations).load(id), when, context.today).filter(
          (derogation) => rule == null || derogation.rule === rule,
        ),
    }),
  };
}
