/** A column's name as it is compared: « Date eff. » and `DATE_EFF` are the same. */
export function columnKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+|_+$/g, '');
}

/** A cell without what a spreadsheet wrapped it in: `="01004"` is 01004. */
export function cellText(field: string): string {
  const text = field.replace(/[\u00A0\uFEFF]/g, ' ').trim();
  return /^="(.*)"$/s.exec(text)?.[1]?.replaceAll('""', '"').trim() ?? text;
}

/** The codes in a cell, whatever stands between them; none in an empty one. */
export function codesIn(cell: string): string[] {
  return cell.split(/[\s;,|]+/).flatMap((part) => {
    const code = cellText(part).replace(/^['"[\]]+|['"[\]]+$/g, '');
    return code === '' ? [] : [code];
  });
}

const COMMUNE_CODE_LENGTH = 5;

/** The code of a commune with what software took from it: its first zero, or capitals in Corsica; without the `.0` of a number. */
export function wholeCommuneCode(written: string): string {
  const code = written.toUpperCase().replace(/\.0$/, '');
  return /^\d{4}$/.test(code) ? code.padStart(COMMUNE_CODE_LENGTH, '0') : code;
}
