/** S1 part 6: over 40 % of the CLSMs that cover QPV have no ASV there; 60 % act for QPV. */
export const QPV_WITHOUT_ASV = 0.43;
export const ACTING_FOR_QPV = 0.6;

/** S1 part 6: PTSM « la grande majorité », CLS « élevé », CLSPD half, PRE, DAC and CPTS « moins systématique », all without figures but the half. Retenu: the rest. */
export const ARTICULATING_WITH = {
  PTSM: 0.88,
  CLS: 0.76,
  CLSPD: 0.5,
  PRE: 0.36,
  DAC: 0.3,
  CPTS: 0.28,
  ASV: 0.4,
} as const;

/** S1 part 6: « très claires » and « plutôt claires » together. */
export const CLEAR_MISSIONS = { CLS: 0.85, PTSM: 0.83, ASV: 0.7, CPTS: 0.65, DAC: 0.53 } as const;
