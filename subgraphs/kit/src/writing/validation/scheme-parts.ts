import type { Problem, SchemeKindDefinition, SchemeRecord } from '../../contract/index.ts';
import { kindSlug } from '../../contract/index.ts';
import {
  BODY_TYPES,
  COLLEGES,
  DOCUMENT_TYPES,
  EMPLOYER_TYPES,
  GRADES,
  LINK_NATURES,
  THEMES,
} from '../../vocabulary/index.ts';
import { problem } from '../problems.ts';
import { codeProblems, duplicateProblems, rangeProblems, unknownCode } from './codes.ts';
import { dayProblems, periodProblems } from './periods.ts';
import { partnerIdProblems, recordIdProblems, urlProblems } from './references.ts';
import { blankProblem } from './texts.ts';

const MAX_PERSONS = 100_000;

export function bodyProblems({ bodies }: SchemeRecord): Problem[] {
  return bodies.flatMap((body, index) => {
    const path = ['bodies', index];
    return [
      ...codeProblems(body.type, [...path, 'type'], BODY_TYPES),
      ...codeProblems(body.theme, [...path, 'theme'], THEMES),
      ...periodProblems(body, path),
      ...duplicateProblems(body.meetings, [...path, 'meetings'], ({ heldOn }) => heldOn),
      ...body.meetings.flatMap(({ heldOn, attendance }, at) => [
        ...dayProblems(heldOn, [...path, 'meetings', at, 'heldOn']),
        ...Object.entries(attendance).flatMap(([college, persons]) => [
          ...codeProblems(college, [...path, 'meetings', at, 'attendance', college], COLLEGES),
          ...rangeProblems(persons, [...path, 'meetings', at, 'attendance', college], [0, MAX_PERSONS]),
        ]),
      ]),
    ];
  });
}

export function seatProblems({ seats, leads }: SchemeRecord): Problem[] {
  return [
    ...leads.flatMap((id, index) => partnerIdProblems(id, ['leads', index])),
    ...duplicateProblems(leads, ['leads'], (id) => id),
    ...seats.flatMap((seat, index) => {
      const path = ['seats', index];
      return [
        ...partnerIdProblems(seat.partnerId, [...path, 'partnerId']),
        ...codeProblems(seat.body, [...path, 'body'], BODY_TYPES),
        ...codeProblems(seat.college, [...path, 'college'], COLLEGES),
        ...periodProblems(seat, path),
      ];
    }),
  ];
}

export function coordinationProblems({ coordinations }: SchemeRecord): Problem[] {
  return coordinations.flatMap((post, index) => {
    const path = ['coordinations', index];
    return [
      ...rangeProblems(post.fte, [...path, 'fte'], [0, 1]),
      ...codeProblems(post.employer, [...path, 'employer'], EMPLOYER_TYPES),
      ...codeProblems(post.workplace, [...path, 'workplace'], EMPLOYER_TYPES),
      ...codeProblems(post.grade, [...path, 'grade'], GRADES),
      ...holderKeyProblems(post.holderKey, [...path, 'holderKey']),
      ...periodProblems(post, path),
    ];
  });
}

/** Hardly a name: those have spaces and accents, and neither digits nor underscores. */
const HOLDER_KEY = /^(?=.*[\d_])[A-Za-z0-9_-]{4,64}$/;

function holderKeyProblems(key: string | null, path: readonly (string | number)[]): Problem[] {
  if (key === null || HOLDER_KEY.test(key)) return [];
  return [
    problem('WRONG_FORMAT', path, [
      'Attendu : une clé de 4 à 64 lettres sans accent, chiffres, « - » ou « _ », dont un chiffre ou « _ » au moins.',
      'Expected a key of 4 to 64 unaccented letters, digits, “-” or “_”, with at least one digit or “_”.',
    ]),
  ];
}

/** Links to a kind of the registry, to a scheme of that kind if to one, and not to itself. */
export function linkProblems({ id, links }: SchemeRecord, kinds: readonly SchemeKindDefinition[]): Problem[] {
  return links.flatMap((link, index) => {
    const path = ['links', index];
    const kind = kinds.find(({ code }) => code === link.toKind);
    return [
      ...(kind
        ? recordIdProblems(link.toSchemeId, [...path, 'toSchemeId'], kindSlug(kind))
        : [
            unknownCode(
              kinds.map(({ code }) => code),
              [...path, 'toKind'],
            ),
          ]),
      ...(link.toSchemeId === id
        ? [
            problem(
              'INCONSISTENT',
              [...path, 'toSchemeId'],
              ['Un dispositif ne s’articule pas avec lui-même.', 'A scheme does not link to itself.'],
            ),
          ]
        : []),
      ...codeProblems(link.nature, [...path, 'nature'], LINK_NATURES),
      ...periodProblems(link, path),
    ];
  });
}

export function documentProblems({ documents, externalIds }: SchemeRecord): Problem[] {
  return [
    ...documents.flatMap(({ type, title, date, url }, index) => {
      const path = ['documents', index];
      return [
        ...codeProblems(type, [...path, 'type'], DOCUMENT_TYPES),
        ...blankProblem(title, [...path, 'title']),
        ...dayProblems(date, [...path, 'date']),
        ...urlProblems(url, [...path, 'url']),
      ];
    }),
    ...externalIds.flatMap(({ system, value }, index) => [
      ...blankProblem(system, ['externalIds', index, 'system']),
      ...blankProblem(value, ['externalIds', index, 'value']),
    ]),
    ...duplicateProblems(externalIds, ['externalIds'], ({ system, value }) => `${system} ${value}`),
  ];
}
