/** What several posts come to, in full-time equivalents. */
export interface FullTimeEquivalent {
  /** Their sum; null when that of a post is not known. */
  fte: number | null;
  /** The sum of those that are known. */
  fteKnown: number;
  /** True as soon as what is known exceeds one; null when what is not known could make it so. */
  moreThanFullTime: boolean | null;
}

/** Posts are written in hundredths: a sum of them is rounded to what they say. */
const HUNDREDTHS = 100;

export function sumFte(posts: readonly { fte: number | null }[]): FullTimeEquivalent {
  const hundredths = posts.reduce((sum, { fte }) => sum + Math.round((fte ?? 0) * HUNDREDTHS), 0);
  const fteKnown = hundredths / HUNDREDTHS;
  const isComplete = posts.every(({ fte }) => fte !== null);
  return {
    fte: isComplete ? fteKnown : null,
    fteKnown,
    moreThanFullTime: fteKnown > 1 ? true : isComplete ? false : null,
  };
}
