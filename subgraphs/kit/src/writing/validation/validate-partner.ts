import type { PartnerRecord, Problem, TerritoryLevel } from '../../contract/index.ts';
import { type Cog, unknownRefsOn } from '../../reference/index.ts';
import { PARTNER_CATEGORIES } from '../../vocabulary/index.ts';
import { isFiness, isRna, isSiren, isSiret } from '../identifiers/identifiers.ts';
import type { WritingSetting } from '../operation.ts';
import { problem } from '../problems.ts';
import { codeProblems } from './codes.ts';
import { provenanceProblems } from './provenance.ts';
import { recordIdProblems } from './references.ts';
import { blankProblem, textProblems } from './texts.ts';

const NUMBERS = {
  siren: {
    isValid: isSiren,
    fr: 'un SIREN : 9 chiffres, dont une clé',
    en: 'a SIREN: 9 digits, with their key',
  },
  siret: {
    isValid: isSiret,
    fr: 'un SIRET : 14 chiffres, dont une clé',
    en: 'a SIRET: 14 digits, with their key',
  },
  finess: {
    isValid: isFiness,
    fr: 'un numéro FINESS de 9 caractères',
    en: 'a FINESS number of 9 characters',
  },
  rna: { isValid: isRna, fr: 'un numéro RNA : W et 9 caractères', en: 'an RNA number: W and 9 characters' },
} as const;

const SEAT_LEVELS: readonly TerritoryLevel[] = ['COMMUNE', 'ARRONDISSEMENT_MUNICIPAL', 'COMMUNE_DELEGUEE'];

/** Everything that is wrong with a partner's record as a whole; empty when it may be written. */
export function validatePartner(
  record: PartnerRecord,
  { cog, today }: WritingSetting & { cog: Cog },
): Problem[] {
  const texts = textProblems(record);
  if (texts.length > 0) return texts;
  return [
    ...recordIdProblems(record.id, ['id'], 'partner'),
    ...blankProblem(record.name, ['name']),
    ...codeProblems(record.category, ['category'], PARTNER_CATEGORIES),
    ...numberProblems(record),
    ...communeProblems(record.communeCode, { cog, today }),
    ...provenanceProblems(record),
  ];
}

function numberProblems(record: PartnerRecord): Problem[] {
  const { siren, siret } = record;
  const malformed = Object.entries(NUMBERS).flatMap(([name, { isValid, fr, en }]) => {
    const value = record[name as keyof typeof NUMBERS];
    if (value === null || isValid(value)) return [];
    return [problem('WRONG_FORMAT', [name], [`Attendu : ${fr}.`, `Expected ${en}.`])];
  });
  if (malformed.length > 0 || siren === null || siret === null || siret.startsWith(siren)) return malformed;
  return [
    problem(
      'INCONSISTENT',
      ['siret'],
      ['Le SIRET ne commence pas par le SIREN de la fiche.', 'The SIRET does not begin with the SIREN.'],
    ),
  ];
}

function communeProblems(code: string | null, { cog, today }: WritingSetting & { cog: Cog }): Problem[] {
  if (code === null) return [];
  const known = SEAT_LEVELS.some((level) => unknownRefsOn(cog, today, [{ level, code }]).length === 0);
  if (known) return [];
  return [
    problem(
      'UNKNOWN_TERRITORY',
      ['communeCode'],
      [`Aucune commune n’a le code ${code}.`, `No commune has the code ${code}.`],
    ),
  ];
}
