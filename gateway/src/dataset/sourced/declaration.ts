import type {
  BodyType,
  College,
  DetailValue,
  DocumentRecord,
  FundingRecord,
  PartnerCategory,
  PerimeterScale,
  SourceRecord,
  TerritoryRef,
  Theme,
} from '@maillage/kit';

/** One real CLSM as a source describes it, with the partners and actions that the source names for it. */
export interface ClsmDeclaration {
  slug: string;
  name: string;
  /** Sections of S1 that speak of it, besides those of its actions and of its COPIL. */
  sections?: string[];
  /** Null when no source supports one: the CLSM then shows none. */
  perimeter: PerimeterDeclaration | null;
  bodies?: BodyDeclaration[];
  /** Composition of its COPIL, one seat a line of the source, in the source's order. */
  copil?: SeatDeclaration[];
  /** The source mentions its coordinator, whose post is otherwise unknown. */
  coordinated?: boolean;
  documents?: DocumentRecord[];
  details?: Record<string, DetailValue>;
  /** By slug. */
  partners?: Record<string, PartnerDeclaration>;
  actions?: ActionDeclaration[];
}

export interface PerimeterDeclaration {
  scale: PerimeterScale;
  declared: TerritoryRef[];
  /** What the perimeter rests on. */
  sources: SourceRecord[];
}

export interface BodyDeclaration {
  type: BodyType;
  theme: Theme | null;
  name: string | null;
}

export interface SeatDeclaration {
  /** Slug of one of the CLSM's partners. */
  partner: string;
  /** The function, in the source's words as far as they go. */
  role: string;
  /** Null when the source does not tell (« représentant du Département »: élu or services). */
  college: College | null;
}

export interface PartnerDeclaration {
  name: string;
  category: PartnerCategory;
  siren?: string;
  communeCode?: string;
  /** What S1 does not say of it and where that comes from. */
  beyond?: SourceRecord[];
}

export interface ActionDeclaration {
  slug: string;
  title: string;
  description: string;
  theme: Theme;
  /** Literally in the source. */
  objective?: string;
  /** Slugs of the CLSM's partners. */
  partners?: string[];
  fundings?: FundingRecord[];
}
