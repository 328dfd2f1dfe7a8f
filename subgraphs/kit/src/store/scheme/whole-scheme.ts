import type { SchemeRecord } from '../../contract/scheme-record.ts';

/** A record as the change log may hold it: those written before there were derogations do not have their list. */
type LoggedScheme = Omit<SchemeRecord, 'derogations'> & Partial<Pick<SchemeRecord, 'derogations'>>;

/** The same with every list that a record has. */
export const wholeScheme = ({ derogations = [], ...record }: LoggedScheme): SchemeRecord => ({
  ...record,
  derogations,
});
