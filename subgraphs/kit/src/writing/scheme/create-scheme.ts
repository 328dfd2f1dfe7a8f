import type { SchemeRecord } from '../../contract/index.ts';
import { emptied } from '../given.ts';
import type { Operation } from '../operation.ts';
import { amended, type SchemeAmendment } from './amend-scheme.ts';
import { type NewPerimeter, toPerimeter } from './set-perimeter.ts';

export interface NewScheme extends SchemeAmendment {
  name: string;
  perimeter?: NewPerimeter | null;
}

/** Applied to a blank record. A status whose first day is not known holds since before anybody wrote it down. */
export const createScheme: Operation<SchemeRecord, NewScheme> = {
  name: 'create',
  apply(record, { perimeter, ...input }) {
    const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null));
    return {
      record: {
        ...amended(record, given),
        perimeters: perimeter ? [toPerimeter(record, perimeter)] : [],
      },
      problems: emptied(input, ['name']),
    };
  },
};
