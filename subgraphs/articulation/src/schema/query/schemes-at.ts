import {
  badUserInput,
  type Cog,
  codeFormat,
  dayOfVintage,
  isWellFormedCode,
  schemeInterface,
  stateOn,
  type TerritoryKey,
  territoryKey,
} from '@maillage/kit';
import { questionArguments } from '../arguments.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';

/** `schemesAt`: what is in force where somebody lives. */
export function addSchemesAtQuery(graph: ArticulationGraph): void {
  const { builder, cog, kinds, model } = graph;
  builder.queryField('schemesAt', (t) =>
    t.field({
      type: [schemeInterface(builder, kinds)],
      args: {
        code: t.arg.string({
          description:
            'Code d’une commune, d’un arrondissement de Paris, Lyon ou Marseille, d’une commune déléguée ou d’un QPV.',
        }),
        postcode: t.arg.string({
          description: 'Code postal ; toutes les communes qu’il dessert sont prises ensemble.',
        }),
        ...questionArguments(graph, t.arg),
      },
      description:
        'Les dispositifs non terminés, ce jour-là, dont le périmètre touche de façon certaine un lieu : par type, puis par nom. Attend « code » ou « postcode ».',
      resolve: (_, { code, postcode, kinds: asked, asOf }, { today }) => {
        const ids = model.schemesAt(placesAt(cog, { code, postcode }), { kinds: asked, asOf: asOf ?? today });
        return schemeReferences(graph, ids);
      },
    }),
  );
}

interface Place {
  code?: string | null;
  postcode?: string | null;
}

const POSTCODE = /^\d{5}$/;

/** Of a code that is a commune's and a commune déléguée's, the commune. */
const LEVELS = ['ARRONDISSEMENT_MUNICIPAL', 'COMMUNE', 'COMMUNE_DELEGUEE'] as const;

/**
 * Territories that a caller names; none for a code that is well written and unknown.
 * @throws BAD_USER_INPUT unless there is either a well-written code or a well-written postcode
 */
function placesAt(cog: Cog, { code, postcode }: Place): TerritoryKey[] {
  if ((code == null) === (postcode == null)) {
    throw badUserInput('« schemesAt » attend l’un des arguments « code » ou « postcode ».');
  }
  return code == null ? placesOfPostcode(cog, postcode ?? '') : placesOfCode(cog, code);
}

function placesOfPostcode(cog: Cog, postcode: string): TerritoryKey[] {
  if (!POSTCODE.test(postcode)) {
    throw badUserInput(`« postcode » attend 5 chiffres ; reçu : ${JSON.stringify(postcode)}.`);
  }
  return cog.byPostcode(postcode).map((entry) => entry.key);
}

function placesOfCode(cog: Cog, code: string): TerritoryKey[] {
  if (isWellFormedCode({ level: 'QPV', code })) return [territoryKey({ level: 'QPV', code })];
  if (!isWellFormedCode({ level: 'COMMUNE', code })) {
    const expected = (['COMMUNE', 'QPV'] as const).map((level) => codeFormat(level).expected).join(', ou ');
    throw badUserInput(`« code » attend ${expected} ; reçu : ${JSON.stringify(code)}.`);
  }
  const level =
    LEVELS.find((candidate) => cog.find({ level: candidate, code })) ??
    LEVELS.find((candidate) => stateOn(cog, { level: candidate, code }, dayOfVintage(cog)));
  return level === undefined ? [] : [territoryKey({ level, code })];
}
