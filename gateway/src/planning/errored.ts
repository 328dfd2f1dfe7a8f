/** Stands where a value is missing because of an error that has been reported: null, without a further error of its own. */
export const ERRORED: unique symbol = Symbol('errored');
