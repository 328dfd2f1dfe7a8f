import { searchKey, type Vocabulary } from '@maillage/kit';
import { type Codec, misread, read, shortened } from './content.ts';

/** A code of a closed list; its French label is understood too, whatever its accents and capitals. */
export function code<Code extends string>({ labels }: Pick<Vocabulary<Code>, 'labels'>): Codec<Code> {
  const codes = Object.keys(labels) as Code[];
  const byKey = new Map<string, Code>();
  for (const one of codes) byKey.set(searchKey(labels[one]), one);
  for (const one of codes) byKey.set(searchKey(one), one);
  const known = codes.join(', ');
  return {
    type: 'text',
    expects: `un code : ${known}`,
    write: (value) => value,
    read: (cell) => {
      const found = byKey.get(searchKey(cell));
      if (found) return read(found);
      return misread('UNKNOWN_CODE', [
        `« ${shortened(cell)} » n’est pas de la liste : ${known}.`,
        `“${shortened(cell)}” is not one of ${known}.`,
      ]);
    },
  };
}
