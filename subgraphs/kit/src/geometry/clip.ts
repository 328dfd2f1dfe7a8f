import { intersection, union } from 'polyclip-ts';
import { type Areal, arealOf, polygonsOf, type Rings } from './areal.ts';

/** What two surfaces have in common; null when the clipping library refuses them. */
export function clip(a: Areal, b: Areal): Areal | null {
  return attempt(() => intersection(asClipped(a), asClipped(b)));
}

/** All that is in one of two surfaces, which may overlap; null when the clipping library refuses them. */
export function join(a: Areal, b: Areal): Areal | null {
  return attempt(() => union(asClipped(a), asClipped(b)));
}

/** The surface with rings that do not cross themselves, by the even-odd rule; null when that cannot be done. Rings of no area are left out. */
export function repaired(areal: Areal): Areal | null {
  return attempt(() => union(asClipped(areal)));
}

type Clipped = [number, number][][][];

const asClipped = (areal: Areal) =>
  polygonsOf(areal).filter((rings) => (rings[0]?.length ?? 0) > 3) as Clipped;

function attempt(operation: () => Clipped): Areal | null {
  try {
    return arealOf(operation() as Rings[]);
  } catch {
    return null;
  }
}
