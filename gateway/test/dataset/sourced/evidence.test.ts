import { describe, expect, test } from 'vitest';
import { actionId, clsmId, partnerId, sourcedDataset } from '../../../src/dataset/sourced/index.ts';
import { ACTION_SECTIONS } from '../../../src/dataset/sourced/source.ts';
import { ACTION_EVIDENCE, CLSM_EVIDENCE, COPIL_EVIDENCE, PARTNER_EVIDENCE } from './evidence.ts';
import { plain, seedLines, seedText, seedTextIsThere } from './seed-text.ts';

const { schemes, partners, actions } = sourcedDataset();

function seatsOf(slug: string) {
  return schemes.find(({ id }) => id === clsmId(slug))?.seats ?? [];
}

describe('evidence', () => {
  test('is kept for each CLSM, each action and each partner', () => {
    expect(schemes.map(({ id }) => id).sort()).toEqual(Object.keys(CLSM_EVIDENCE).map(clsmId).sort());
    expect(actions.map(({ id }) => id).sort()).toEqual(Object.keys(ACTION_EVIDENCE).map(actionId).sort());
    const seated = schemes.flatMap(({ seats }) => seats.map((seat) => seat.partnerId));
    const named = new Set([...seated, ...Object.keys(PARTNER_EVIDENCE).map(partnerId)]);
    expect(partners.filter(({ id }) => !named.has(id)).map(({ name }) => name)).toEqual([]);
  });

  test.each(COPIL_EVIDENCE)('the COPIL of $slug has its $lines lines', ({ slug, lines }) => {
    expect(seatsOf(slug)).toHaveLength(lines);
  });

  test('the COPIL of the Mâconnais announces 22 persons', () => {
    const counts = seatsOf('maconnais-sud-bourgogne').map(({ role }) => Number.parseInt(role ?? '', 10));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(22);
  });

  test('the colleges that S1 tells are marked, the others left unknown', () => {
    const colleges = (slug: string) => seatsOf(slug).map(({ college }) => college);
    expect(colleges('bron').filter((college) => college === 'ELUS')).toHaveLength(2);
    expect(colleges('bron').filter((college) => college?.startsWith('PSYCHIATRIE'))).toHaveLength(6);
    expect(colleges('bron')).not.toContain('USAGERS');
    expect(colleges('agen').filter((college) => college === 'AIDANTS' || college === 'USAGERS')).toHaveLength(
      2,
    );
    expect(colleges('maconnais-sud-bourgogne').filter((college) => college === null)).toHaveLength(2);
  });
});

describe.skipIf(!seedTextIsThere)(
  'against ../shared/seeds/etat-des-lieux-2023.txt (skipped when it is missing)',
  () => {
    const text = seedTextIsThere ? plain(seedText()) : '';
    const missing = (quotes: Iterable<string>) => [...quotes].filter((quote) => !text.includes(plain(quote)));

    test('every quote that is kept is literally there', () => {
      const quotes = [CLSM_EVIDENCE, ACTION_EVIDENCE, PARTNER_EVIDENCE].flatMap((kept) =>
        Object.values(kept),
      );
      expect(missing(quotes)).toEqual([]);
    });

    test('every objective of an action is literally there', () => {
      expect(missing(actions.flatMap(({ objective }) => objective ?? []))).toEqual([]);
    });

    test('every heading that an action is sourced to is there', () => {
      const headings = Object.values(ACTION_SECTIONS).map((section) => section.replace('Partie 4 · ', ''));
      expect(missing(headings)).toEqual([]);
    });

    test('every action that it attributes to a CLSM has that CLSM in the data set', () => {
      const attributed = [...seedText().matchAll(/ - (?:\*\*)?(CLSM [^*\n]+)\*\*$/gm)].map(([, clsm]) =>
        plain(clsm ?? '').replace('Valbone', 'Valbonne'),
      );
      expect(attributed).toHaveLength(23);
      const known = Object.values(CLSM_EVIDENCE).filter((quote) => quote.startsWith('CLSM '));
      expect(new Set(attributed)).toEqual(new Set(known));
    });

    test.each(COPIL_EVIDENCE)(
      'the COPIL of $slug follows it line by line',
      ({ slug, first, last, lines }) => {
        const source = seedLines(first, last);
        const seats = seatsOf(slug);
        expect(source).toHaveLength(lines);
        for (const [at, { role }] of seats.entries()) expect(source[at]).toContain(plain(role ?? ''));
      },
    );

    test('none of the persons it names is in the data set', () => {
      const imprint =
        seedText().match(/^(Directeur de publication|Rédaction|Création graphique) : .*$/gm) ?? [];
      const persons = imprint.flatMap(
        (line) => line.match(/\p{Lu}[\p{Ll}-]+(?:\p{Lu}\p{Ll}+)? \p{Lu}\p{Ll}+/gu) ?? [],
      );
      const data = JSON.stringify({ schemes, partners, actions });
      expect(persons.length).toBeGreaterThan(3);
      expect(persons.filter((name) => data.includes(name))).toEqual([]);
    });
  },
);
