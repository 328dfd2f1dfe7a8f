/** « de » before the name of a place, with the contractions of French: « du Havre », « des Mureaux », « d’Amiens », « de L’Haÿ ». */
export function of(name: string): string {
  if (name.startsWith('Le ')) return `du ${name.slice(3)}`;
  if (name.startsWith('Les ')) return `des ${name.slice(4)}`;
  return /^[AEIOUYÂÀÉÈÊÎÏÔŒÆ]/.test(name) && !/^Y[aeiouéè]/i.test(name) ? `d’${name}` : `de ${name}`;
}

/** « A, B et C ». */
export function list(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} et ${last}`;
}

/** « 1er », « 2e »: the number of an arrondissement. */
export function ordinal(number: number): string {
  return number === 1 ? '1er' : `${number}e`;
}
