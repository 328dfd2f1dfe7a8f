import type { Write } from './write.ts';

/** One field of an object: what stands before its value, and the value. */
export interface FieldText extends FieldValue {
  before: string;
  /** The same with the quotes that end the value before, that begin this one, or both: so a string is written in two pieces. */
  afterString: string;
  beforeString: string;
  betweenStrings: string;
}

export interface FieldValue {
  dataKey: string;
  /** Null where what stands before is all there is. */
  write: Write | null;
  isString: boolean;
}

export function fieldText(before: string, value: FieldValue): FieldText {
  return {
    ...value,
    before,
    afterString: `"${before}`,
    beforeString: `${before}"`,
    betweenStrings: `"${before}"`,
  };
}
