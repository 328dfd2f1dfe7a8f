import { describe, expect, it } from 'vitest';
import { checkDefinition, type DetailField, type SchemeKindDefinition, vocabulary } from '../../src/index.ts';
import { exampleKind } from './example-kind.ts';

const text: DetailField = { type: 'String', description: 'Texte.' };
const of = (name: string, labels: Record<string, string>): DetailField => ({
  type: 'Code',
  of: vocabulary({ name, description: 'Liste.', labels }),
  description: 'Code.',
});
const active = { label: 'Actif', state: 'ACTIVE', next: [] } as const;

describe('checkDefinition', () => {
  it('accepts a whole definition', () => {
    expect(checkDefinition(exampleKind)).toEqual([]);
  });

  it.each<[Partial<SchemeKindDefinition>, string]>([
    [{ code: 'Dac' }, 'code Dac is not an upper-case GraphQL enum value'],
    [{ code: 'TRUE' }, 'code TRUE is not an upper-case GraphQL enum value'],
    [{ typeName: 'dac' }, 'typeName dac is not a PascalCase GraphQL name'],
    [{ listField: 'dac-schemes' }, 'listField dac-schemes is not a camelCase GraphQL name'],
    [{ label: ' ' }, 'label and description are required'],
    [{ statuses: {} }, 'has no status'],
    [
      { statuses: { ACTIF: active }, statusAfterTerm: 'FINI' },
      'statusAfterTerm FINI is not one of its statuses',
    ],
    [
      { statuses: { ACTIF: { ...active, next: ['FINI'] }, ECHU: active } },
      'status ACTIF leads to FINI, which is not one of its statuses',
    ],
    [
      { statuses: { ACTIF: active, ECHU: active, PERDU: active } },
      'status PERDU cannot be reached from ACTIF',
    ],
    [
      { statuses: { ECHU: { ...active, state: 'DONE' as 'ENDED' } } },
      'status ECHU means DONE, which is no common state',
    ],
    [{ statuses: { ECHU: { ...active, label: '' } } }, 'status ECHU has no label'],
    [
      { statuses: { ECHU: { ...active, next: ['en cours'] }, 'en cours': active } },
      'status en cours is not an upper-case GraphQL enum value',
    ],
    [{ details: { state: text } }, 'detail state has the name of a common field'],
    [{ details: { sharedPartners: text } }, 'detail sharedPartners has the name of a common field'],
    [{ details: { 'mon champ': text } }, 'detail mon champ is not a camelCase GraphQL name'],
    [{ details: { nom: { ...text, description: '' } } }, 'detail nom has no description'],
    [
      { details: { n: { type: 'Int', min: 2, max: 1, description: 'Nombre.' } } },
      'detail n has max below min',
    ],
    [
      { details: { t: { ...text, type: 'String', pattern: /a/g } } },
      'detail t has a pattern that keeps state between tests (flag g or y)',
    ],
    [{ details: { c: of('Vide', {}) } }, 'detail c has an empty vocabulary Vide'],
    [
      { details: { c: of('Liste', { '3e': 'Troisième' }) } },
      'detail c has a code 3e which is not an upper-case GraphQL enum value',
    ],
    [
      { details: { c: of('ma liste', { A: 'A' }) } },
      'detail c has a vocabulary ma liste which is not a PascalCase GraphQL name',
    ],
    [
      { details: { c: of('Liste', { A: 'A' }), d: of('Liste', { B: 'B' }) } },
      'detail d has a second vocabulary named Liste',
    ],
    [{ territory: { level: 'QPV', codeDetail: 'rank' } }, 'territory.codeDetail rank is not a String detail'],
  ])('%j', (change, problem) => {
    const changed = { ...exampleKind, ...change };
    expect(checkDefinition(changed)).toEqual([`${changed.code}: ${problem}`]);
  });
});
