import {
  badUserInput,
  type Cog,
  codeFormat,
  dayOfVintage,
  type IsoDate,
  isWellFormedCode,
  publicError,
  schemeInterface,
  stateOn,
  type TerritoryKey,
  territoryKey,
} from '@maillage/kit';
import { questionArguments } from '../arguments.ts';
import { type ArticulationGraph, schemeReferences } from '../graph.ts';
import { type Point, pointInput, positionOf } from './point-input.ts';
import { pointOnGround } from './point-on-ground.ts';

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
        point: t.arg({
          type: pointInput(builder),
          description:
            'Un point. Les quartiers prioritaires sont ceux dont le polygone le contient, les autres dispositifs ceux qui tiennent la commune ou l’arrondissement qui est dessous, ou une partie de commune dont le contour le contient : à la finesse des contours importés.',
        }),
        ...questionArguments(graph, t.arg),
      },
      description:
        'Les dispositifs non terminés, ce jour-là, dont le périmètre touche de façon certaine un lieu : par type, puis par nom. Attend « code », « postcode » ou « point ». Un point est refusé (UNAVAILABLE) plutôt que répondu en partie quand il manque un contour.',
      resolve: (_, { code, postcode, point, kinds: asked, asOf }, { today }) => {
        checkPlace({ code, postcode, point });
        const question = { kinds: asked, asOf: asOf ?? today };
        const ids = point
          ? idsAtPoint(graph, point, question)
          : model.schemesAt(placesAt(cog, { code, postcode }), question);
        return schemeReferences(graph, ids);
      },
    }),
  );
}

interface Place {
  code?: string | null;
  postcode?: string | null;
  point?: Point | null;
}

/** @throws BAD_USER_INPUT unless there is exactly one of them */
function checkPlace({ code, postcode, point }: Place): void {
  if ([code, postcode, point].filter((given) => given != null).length === 1) return;
  throw badUserInput('« schemesAt » attend l’un des arguments « code », « postcode » ou « point ».');
}

const NAMED_AT_MOST = 5;

/** @throws UNAVAILABLE when a contour is lacking: an incomplete list is never given for a whole one */
function idsAtPoint(
  { cog, contours, model }: ArticulationGraph,
  point: Point,
  question: { kinds?: readonly string[] | null; asOf: IsoDate },
): string[] {
  const ground = pointOnGround(positionOf(point), { cog, contours, day: question.asOf });
  const { ids, undecided } = model.schemesAtPoint(ground, question);
  if (undecided.length === 0) return ids;
  const named = undecided.slice(0, NAMED_AT_MOST).join(', ');
  const more = undecided.length > NAMED_AT_MOST ? `, et ${undecided.length - NAMED_AT_MOST} autres` : '';
  throw publicError(
    'UNAVAILABLE',
    `Sans leurs contours, rien ne dit si ce point est dans ${named}${more} : demandez par « code », ou d’autres types de dispositifs (« kinds »).`,
  );
}

const POSTCODE = /^\d{5}$/;

/** Of a code that is a commune's and a commune déléguée's, the commune. */
const LEVELS = ['ARRONDISSEMENT_MUNICIPAL', 'COMMUNE', 'COMMUNE_DELEGUEE'] as const;

/**
 * Territories that a caller names; none for a code that is well written and unknown.
 * @throws BAD_USER_INPUT unless the code or the postcode is well written
 */
function placesAt(cog: Cog, { code, postcode }: Place): TerritoryKey[] {
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
