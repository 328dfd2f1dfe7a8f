import type { DetailFields } from '@maillage/kit';
import { TERRITORY_NATURES } from '../vocabulary/index.ts';

/** The territory as the survey asks about it, beyond the perimeter, and its sectors of public psychiatry (S1 part 1, S4 §4; rules R06, R22). */
export const territoryDetails: DetailFields = {
  territoryNature: {
    type: 'Code',
    of: TERRITORY_NATURES,
    filterable: true,
    column: 'nature_territoire',
    description: 'Nature du territoire : urbain, semi-rural ou rural (S1 partie 1).',
  },
  adultPsychiatrySectors: {
    type: 'Int',
    min: 0,
    max: 100,
    filterable: true,
    column: 'secteurs_adultes',
    description: 'Nombre de secteurs de psychiatrie adulte que le territoire recoupe (S1 partie 1).',
  },
  childPsychiatrySectors: {
    type: 'Int',
    min: 0,
    max: 100,
    filterable: true,
    column: 'secteurs_infanto_juveniles',
    description:
      'Nombre de secteurs de psychiatrie infanto-juvénile que le territoire recoupe (S1 partie 1).',
  },
  psychiatrySectors: {
    type: 'Strings',
    column: 'secteurs_psychiatrie',
    description:
      'Secteurs de psychiatrie couverts, par leur numéro ou leur nom tels que déclarés (S1 partie 1 ; S4 §4).',
  },
  adultSectorsInSteering: {
    type: 'Int',
    min: 0,
    max: 100,
    filterable: true,
    column: 'secteurs_adultes_pilotage',
    description:
      'Nombre de secteurs de psychiatrie adulte couverts qui sont associés au pilotage (S1 partie 1 ; S4 §4).',
  },
  childSectorsInSteering: {
    type: 'Int',
    min: 0,
    max: 100,
    filterable: true,
    column: 'secteurs_infanto_juveniles_pilotage',
    description:
      'Nombre de secteurs de psychiatrie infanto-juvénile couverts qui sont associés au pilotage (S1 parties 1 et 2 ; S4 §4).',
  },
};
