import { describe, expect, it } from 'vitest';
import { checkDetails } from '../../src/index.ts';
import { exampleKind } from './example-kind.ts';

/** Path and code of every problem, `axes.2 EMPTY`. */
const problems = (details: Record<string, unknown>) =>
  checkDetails(exampleKind, details).map(({ path, code }) => `${path.join('.')} ${code}`);

describe('checkDetails', () => {
  it('accepts a value of each type at its bounds', () => {
    expect(
      problems({
        flag: false,
        rank: 9,
        share: 0,
        signedOn: '2024-02-29',
        code: 'QP1',
        motto: '0123456789',
        axes: ['Un', 'Deux', 'Trois'],
        colour: 'VERT',
        colours: ['VERT', 'ROUGE'],
      }),
    ).toEqual([]);
  });

  it('takes null and undefined as missing, and an empty list as a known none', () => {
    expect(problems({ rank: null, motto: undefined, colours: [], axes: [] })).toEqual([]);
  });

  it.each<[Record<string, unknown>, string[]]>([
    [{ flag: 'oui' }, ['details.flag WRONG_TYPE']],
    [{ flag: 1 }, ['details.flag WRONG_TYPE']],
    [{ rank: 1.5 }, ['details.rank WRONG_TYPE']],
    [{ rank: 2 ** 31 }, ['details.rank WRONG_TYPE']],
    [{ rank: '3' }, ['details.rank WRONG_TYPE']],
    [{ rank: 0 }, ['details.rank OUT_OF_RANGE']],
    [{ rank: 10 }, ['details.rank OUT_OF_RANGE']],
    [{ share: Number.NaN }, ['details.share WRONG_TYPE']],
    [{ share: 1.01 }, ['details.share OUT_OF_RANGE']],
    [{ signedOn: '29/02/2024' }, ['details.signedOn WRONG_FORMAT']],
    [{ signedOn: '2023-02-29' }, ['details.signedOn WRONG_FORMAT']],
    [{ signedOn: 2024 }, ['details.signedOn WRONG_TYPE']],
    [{ code: 'qp1' }, ['details.code WRONG_FORMAT']],
    [{ motto: '01234567890' }, ['details.motto OUT_OF_RANGE']],
    [{ motto: ' ' }, ['details.motto EMPTY']],
    [{ axes: 'Un' }, ['details.axes WRONG_TYPE']],
    [{ axes: ['Un', 2] }, ['details.axes WRONG_TYPE']],
    [{ axes: ['Un', 'Deux', ''] }, ['details.axes.2 EMPTY']],
    [{ axes: ['1', '2', '3', '4'] }, ['details.axes OUT_OF_RANGE']],
    [{ axes: ['Un', 'Un'] }, ['details.axes.1 DUPLICATE']],
    [{ colour: 'BLEU' }, ['details.colour UNKNOWN_CODE']],
    [{ colour: 'toString' }, ['details.colour UNKNOWN_CODE']],
    [{ colour: ['VERT'] }, ['details.colour WRONG_TYPE']],
    [
      { colours: ['VERT', 'BLEU', 'VERT'] },
      ['details.colours.1 UNKNOWN_CODE', 'details.colours.2 DUPLICATE'],
    ],
    [{ nom: 'x' }, ['details.nom UNKNOWN_FIELD']],
    [{ constructor: 'x' }, ['details.constructor UNKNOWN_FIELD']],
  ])('%j', (details, expected) => {
    expect(problems(details)).toEqual(expected);
  });

  it('says in both languages what was expected', () => {
    expect(checkDetails(exampleKind, { rank: 10, colour: 'BLEU', signedOn: '2024' })).toEqual([
      { path: ['details', 'rank'], code: 'OUT_OF_RANGE', messageFr: 'Au plus 9.', messageEn: 'At most 9.' },
      {
        path: ['details', 'colour'],
        code: 'UNKNOWN_CODE',
        messageFr: 'Attendu : ROUGE, VERT.',
        messageEn: 'Expected one of ROUGE, VERT.',
      },
      {
        path: ['details', 'signedOn'],
        code: 'WRONG_FORMAT',
        messageFr: 'Attendu : une date AAAA-MM-JJ.',
        messageEn: 'Expected a date YYYY-MM-DD.',
      },
    ]);
  });
});
