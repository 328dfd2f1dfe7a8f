import type { Shares } from '../random/quotas.ts';

type Participation = 'ACTIVE' | 'EN_DEMARRAGE' | 'ABSENTE';

/** S1 part 3: élus about three quarters, psychiatry and carers over 70 %, users 68 % and over 20 % starting. Retenu: the rest. */
export const PARTICIPATION: Readonly<
  Record<'elected' | 'psychiatry' | 'carers' | 'users', Shares<Participation>>
> = {
  elected: [
    ['ACTIVE', 75],
    ['EN_DEMARRAGE', 15],
    ['ABSENTE', 10],
  ],
  psychiatry: [
    ['ACTIVE', 72],
    ['EN_DEMARRAGE', 18],
    ['ABSENTE', 10],
  ],
  carers: [
    ['ACTIVE', 71],
    ['EN_DEMARRAGE', 17],
    ['ABSENTE', 12],
  ],
  users: [
    ['ACTIVE', 68],
    ['EN_DEMARRAGE', 21],
    ['ABSENTE', 11],
  ],
};

/** S1 part 3, another question than the composition of the COPIL: élus in groups « plus de la moitié », aidants 87 and 91, usagers 57 and 67. */
export const PRESENT = {
  electedInGroups: 0.55,
  carersInCopil: 0.87,
  carersInGroups: 0.91,
  usersInCopil: 0.57,
  usersInGroups: 0.67,
} as const;
