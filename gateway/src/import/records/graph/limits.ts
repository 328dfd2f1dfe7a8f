/** Bytes of a file that `importFile` takes; the command line takes larger ones. */
export const IMPORT_FILE_BYTES = 8 * 1024 * 1024;

/** Bytes of a request that carries such a file in base64, with room for what stands around it. */
export const IMPORT_BODY_BYTES = Math.ceil((IMPORT_FILE_BYTES * 4) / 3) + 64 * 1024;
