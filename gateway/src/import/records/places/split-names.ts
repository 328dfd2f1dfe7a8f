const SEPARATORS = /[;|\n]| - /;
const ARTICLE = /^(l['’]|le|la|les)$/i;
const RANK = /^\d{1,2}\s*(?:er|ère|e|è?me|ème)?(?:\s+arr\w*\.?)?$/i;
const CITY = /^(.*?)\s*\d{1,2}\s*(?:er|ère|e|è?me|ème)?(?:\s+arr\w*\.?)?$/i;

/**
 * The names in a cell that lists communes: « Bron, Vénissieux et Saint-Fons ; Rochelle, La », « Marseille 1er, 2e et 3e ». « et » parts names
 * unless it belongs to one that `isKnown`.
 */
export function splitNames(cell: string, isKnown: (name: string) => boolean): string[] {
  const names: string[] = [];
  for (const piece of cell.split(SEPARATORS)) {
    for (const part of byCommas(piece)) {
      const both = /\s+et\s+/i.test(part) && !isKnown(part) ? part.split(/\s+et\s+/i) : [part];
      for (const text of both) {
        const name = text.trim();
        if (name === '') continue;
        const city = RANK.test(name) ? CITY.exec(names.at(-1) ?? '')?.[1] : undefined;
        names.push(city ? `${city} ${name}` : name);
      }
    }
  }
  return names;
}

/** An article behind a comma belongs to the name before it. */
function byCommas(piece: string): string[] {
  const parts: string[] = [];
  for (const part of piece.split(',')) {
    if (ARTICLE.test(part.trim()) && parts.length > 0) parts.push(`${parts.pop()} (${part.trim()})`);
    else parts.push(part);
  }
  return parts;
}
