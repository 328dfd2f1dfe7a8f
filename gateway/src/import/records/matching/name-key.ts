import { searchKey } from '@maillage/kit';

/** The form in which names are compared; of a name without any Latin letter or digit, the name itself. */
export const nameKey = (name: string): string => searchKey(name) || name.trim().toLowerCase();
