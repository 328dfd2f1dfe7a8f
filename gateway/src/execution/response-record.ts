/** Objects of responses: none of what `Object.prototype` has is a field of theirs, and their keys stay fast. */
export const ResponseRecord = function ResponseRecord() {} as unknown as new () => Record<string, unknown>;
ResponseRecord.prototype = Object.create(null);
