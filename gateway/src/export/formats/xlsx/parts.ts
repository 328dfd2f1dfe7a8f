/** The parts of an XLSX workbook (ECMA-376) that are the same whatever its sheets hold. */

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN_XML = 'http://schemas.openxmlformats.org';
const MAIN = `${OPEN_XML}/spreadsheetml/2006/main`;
const RELATIONS = `${OPEN_XML}/officeDocument/2006/relationships`;
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Indexes of the styles of cells. */
export const STYLES = { plain: 0, date: 1, header: 2 } as const;

export const sheetPath = (index: number): string => `xl/worksheets/sheet${index + 1}.xml`;

/** @param sheets the names of the sheets, in XML already */
export const fixedParts = (sheets: readonly string[]): { name: string; content: [string] }[] => [
  {
    name: '[Content_Types].xml',
    content: [
      `${HEAD}<Types xmlns="${OPEN_XML}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>${sheets
        .map((_, index) => `<Override PartName="/${sheetPath(index)}" ContentType="${TYPES}.worksheet+xml"/>`)
        .join('')}</Types>`,
    ],
  },
  {
    name: '_rels/.rels',
    content: [relationships([['rId1', 'officeDocument', 'xl/workbook.xml']])],
  },
  {
    name: 'xl/workbook.xml',
    content: [
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
        .map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
  },
  {
    name: 'xl/_rels/workbook.xml.rels',
    content: [
      relationships([
        ...sheets.map(
          (_, index) => [`rId${index + 1}`, 'worksheet', sheetPath(index).slice('xl/'.length)] as const,
        ),
        ['rIdStyles', 'styles', 'styles.xml'],
      ]),
    ],
  },
  { name: 'xl/styles.xml', content: [STYLE_SHEET] },
];

function relationships(all: readonly (readonly [id: string, type: string, target: string])[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`,
  );
  return `${HEAD}<Relationships xmlns="${OPEN_XML}/package/2006/relationships">${each.join('')}</Relationships>`;
}

/** Days as 2025-01-31; a header in bold. */
const STYLE_SHEET = `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;

export const WORKSHEET_START = `${HEAD}<worksheet xmlns="${MAIN}">`;
export const WORKSHEET_END = '</worksheet>';
