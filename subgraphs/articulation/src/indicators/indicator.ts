import { type CodeOf, type IsoDate, type SourceRecord, vocabulary } from '@maillage/kit';
import type { Sample } from './sample.ts';

export const INDICATOR_UNITS = vocabulary({
  name: 'IndicatorUnit',
  description: 'Unité de la valeur d’un indicateur.',
  labels: {
    PART: 'Part, de 0 à 1',
    HABITANTS: 'Habitants',
    NOMBRE: 'Nombre',
    ANNEE: 'Année',
  },
});

export type IndicatorUnit = CodeOf<typeof INDICATOR_UNITS>;

export const INDICATOR_BASES = vocabulary({
  name: 'IndicatorBasis',
  description: 'Ce qu’un indicateur compte.',
  labels: {
    CLSM: 'Des CLSM',
    POSTE: 'Des postes de coordination',
    COORDONNATEUR: 'Des personnes qui coordonnent',
  },
});

export type IndicatorBasis = CodeOf<typeof INDICATOR_BASES>;

/** What a sample gives for an indicator. Nothing is estimated: who does not answer is missing. */
export interface Measure {
  /** For a share, those for which it holds; for a mean, the sum; for a number, itself. Null where there is nothing to add up. */
  numerator: number | null;
  /** What the numerator is divided by: those concerned who answered. Null for a number. */
  denominator: number | null;
  /** Those concerned of whom the answer is known. */
  answered: number;
  /** Those of whom it is not, or of whom it is not known whether they are concerned. */
  missing: number;
  /** In the indicator's unit; null when nobody answered. */
  value: number | null;
}

/** A national value that the état des lieux publishes: reference beside the computed ones, never mixed with them. */
export interface PublishedValue {
  year: number;
  /** Null when the source gives a bound or a range instead. */
  value: number | null;
  /** Bounds that the source gives, both included as written. */
  atLeast: number | null;
  atMost: number | null;
  /** The source's words, where they say less than a figure would: « près de 80 ». */
  wording: string | null;
  source: SourceRecord;
}

/** A row of DOMAIN.md §5. */
export interface IndicatorDefinition {
  /** Stable: `echelle-communale`. */
  id: string;
  /** French. */
  topic: string;
  /** French: what is counted, and among whom. */
  definition: string;
  basis: IndicatorBasis;
  unit: IndicatorUnit;
  /** Null when the value only stood in a chart of the publication, and is lost. */
  published: readonly PublishedValue[] | null;
  /** It asks what lies on the ground of each CLSM, which costs more than the rest. */
  asksGround?: boolean;
  measure(sample: Sample): Measure;
}

/** An indicator measured on a day. */
export interface Indicator extends Measure {
  indicator: IndicatorDefinition;
  asOf: IsoDate;
  /** Of a territory, and of fewer than five. */
  smallDenominator: boolean;
}
