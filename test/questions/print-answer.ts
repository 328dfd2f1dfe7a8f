/** Columns that a line of an answer may take. */
const WIDTH = 108;

/** An answer as JSON for readers: what fits on a line stands on one. */
export const printAnswer = (answer: unknown): string => `${printed(answer, { indent: 0, before: 0 })}\n`;

interface Where {
  /** Columns that the line it starts on is indented by. */
  indent: number;
  /** Columns already taken on that line. */
  before: number;
}

function printed(value: unknown, { indent, before }: Where): string {
  const short = onOneLine(value);
  if (typeof value !== 'object' || value === null || before + short.length < WIDTH) return short;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const inner = indent + 2;
  const lines = Object.entries(value).map(([key, item]) => {
    const label = Array.isArray(value) ? '' : `"${key}": `;
    return `${' '.repeat(inner)}${label}${printed(item, { indent: inner, before: inner + label.length })}`;
  });
  return `${open}\n${lines.join(',\n')}\n${' '.repeat(indent)}${close}`;
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([key, item]) => `"${key}": ${onOneLine(item)}`);
  return fields.length === 0 ? '{}' : `{ ${fields.join(', ')} }`;
}
