import type { Geometry } from 'geojson';
import { badUserInput, publicError } from '../errors.ts';
import { countPositions } from '../geometry/areal.ts';
import { KEPT_TOLERANCES, type Surface } from '../geometry/contour.ts';
import type { pageArguments } from './connection.ts';
import type { SubgraphContext } from './context.ts';

/** Positions that one geometry may have, and that all those of one request may have in one subgraph. */
export const MAX_POSITIONS = 20_000;
export const MAX_REQUEST_POSITIONS = 200_000;

export const simplifyArgument = (arg: Parameters<typeof pageArguments>[0]) => ({
  simplify: arg.float({
    description: `Tolérance en mètres : le trait s’écarte d’au plus autant de celui du fichier importé. Répond la plus grande des tolérances gardées (${KEPT_TOLERANCES.join(', ')}) qui ne la dépasse pas ; 0, le trait importé, par défaut.`,
  }),
});

/**
 * A surface as a field answers it; null where there is none.
 * @throws BAD_USER_INPUT on a tolerance below 0
 * @throws GEOMETRY_TOO_LARGE above `MAX_POSITIONS`, or when the request has had `MAX_REQUEST_POSITIONS` already
 */
export function answeredGeometry(
  surface: Surface | null,
  simplify: number | null | undefined,
  context: SubgraphContext,
): Geometry | null {
  const tolerance = simplify ?? 0;
  if (tolerance < 0)
    throw badUserInput(`« simplify » attend des mètres, à partir de 0 ; reçu : ${tolerance}.`);
  if (!surface) return null;
  const geometry = surface.geometry(tolerance);
  const positions = countPositions(geometry);
  if (positions > MAX_POSITIONS) {
    throw publicError(
      'GEOMETRY_TOO_LARGE',
      `Ce contour a ${positions} positions, pour ${MAX_POSITIONS} au plus${hint(surface)}.`,
    );
  }
  spend(context, positions);
  return geometry;
}

function hint(surface: Surface): string {
  const enough = KEPT_TOLERANCES.find((kept) => countPositions(surface.geometry(kept)) <= MAX_POSITIONS);
  return enough === undefined ? '' : ` : demandez « simplify: ${enough} » ou plus`;
}

const spent = new WeakMap<SubgraphContext, number>();

function spend(context: SubgraphContext, positions: number): void {
  const total = (spent.get(context) ?? 0) + positions;
  if (total > MAX_REQUEST_POSITIONS) {
    throw publicError(
      'GEOMETRY_TOO_LARGE',
      `Les contours de cette requête dépassent ${MAX_REQUEST_POSITIONS} positions : demandez-en moins à la fois, ou un « simplify » plus grand.`,
    );
  }
  spent.set(context, total);
}
