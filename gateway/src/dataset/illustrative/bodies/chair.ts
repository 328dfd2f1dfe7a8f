import type { BodyType, College, PartnerCategory, Theme } from '@maillage/kit';

/** Where the organisation on a chair comes from: the scheme's lead, the area, the département or the région. */
export type Origin = 'LEAD' | 'AREA' | 'DEPARTEMENT' | 'REGION';

/** A place in an instance for one or more organisations of a category. */
export interface Chair {
  category: PartnerCategory;
  college: College;
  role: string | null;
  from: Origin;
  /** How often it is taken, 0..1. */
  share: number;
  /** How many organisations at most. */
  count?: number;
  presides?: boolean;
}

/** An instance that a scheme is to have. */
export interface BodyPlan {
  type: BodyType;
  theme: Theme | null;
  name: string | null;
  /** Meetings a year; 0 is less than one. */
  meetings: number;
  chairs: readonly Chair[];
}

/** A chair of the area, one organisation, from the few things that tell it apart. */
export function chair(
  category: PartnerCategory,
  college: College,
  more: Partial<Omit<Chair, 'category' | 'college'>> = {},
): Chair {
  return { category, college, role: null, from: 'AREA', share: 1, ...more };
}

/** As many of the chairs as their shares make, each taken for certain; `count` organisations each. */
export function wide(chairs: readonly Chair[], count: number): Chair[] {
  return chairs.map((one) => ({ ...one, count }));
}
