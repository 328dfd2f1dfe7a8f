export interface Template {
  name: string;
  empty: boolean;
}

/** Databases that suites clone: migrated and empty, and with the default data set. */
export const EMPTY: Template = { name: 'template_empty', empty: true };
export const DEFAULT_DATASET: Template = { name: 'template_default', empty: false };

export const TEMPLATES: readonly Template[] = [EMPTY, DEFAULT_DATASET];
