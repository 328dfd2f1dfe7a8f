import { loadCog } from '@maillage/kit';
import { expect, test } from 'vitest';
import { readGrant, type WrittenGrant } from '../../src/identity/read-grant.ts';

const terms = { scopes: ['write:clsm', 'admin'], cog: loadCog(), today: '2026-06-15' };
const written = (changes: Partial<WrittenGrant>): WrittenGrant => ({
  label: 'Import de l’ARS',
  scope: ['write:clsm'],
  territory: [],
  ...changes,
});

test('a grant that is well written is read', () => {
  const grant = readGrant(
    written({ scope: ['write:clsm', 'write:clsm'], territory: ['REGION:11'], expires: '2026-06-15' }),
    terms,
  );
  expect(grant).toEqual({
    label: 'Import de l’ARS',
    scopes: ['write:clsm'],
    territories: [{ level: 'REGION', code: '11' }],
    expiresOn: '2026-06-15',
  });
  expect(readGrant(written({}), terms)).toMatchObject({ territories: null, expiresOn: null });
});

test.each<[string, Partial<WrittenGrant>, RegExp]>([
  ['an unknown scope', { scope: ['write:all'] }, /no scope “write:all”: there are write:clsm, admin/],
  ['no scope', { scope: [] }, /--scope/],
  ['an unknown territory', { territory: ['REGION:99'] }, /no territory “REGION:99”/],
  ['a territory without a level', { territory: ['11'] }, /no territory “11”/],
  ['a QPV', { territory: ['QPV:QN09301M'] }, /no territory “QPV:QN09301M”/],
  ['a past date', { expires: '2026-06-14' }, /in the past/],
  ['a date that is none', { expires: '2027-02-30' }, /expects a date/],
  ['an empty label', { label: ' ' }, /--label/],
  ['a label on two lines', { label: 'a\nb' }, /--label/],
])('%s is refused', (_, changes, message) => {
  expect(() => readGrant(written(changes), terms)).toThrow(message);
});

test('everything that is wrong is said at once', () => {
  const wrong = written({ scope: ['x'], territory: ['y'], expires: 'z' });
  expect(() => readGrant(wrong, terms)).toThrow(/“x”.*“y”.*“z”/);
});
