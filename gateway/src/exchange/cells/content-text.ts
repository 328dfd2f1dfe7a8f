import type { Content } from './content.ts';
import { writeList } from './list.ts';

/** The content as the text of a CSV cell; decimals with the separator that the file's readers expect. Missing is empty. */
export function contentText(content: Content, decimalSeparator: ',' | '.' = '.'): string {
  switch (typeof content) {
    case 'boolean':
      return content ? 'oui' : 'non';
    case 'number':
      return String(content).replace('.', decimalSeparator);
    case 'string':
      return content;
    default:
      return content === null ? '' : writeList(content);
  }
}
