import type { Period } from '../../contract/dates.ts';
import type { SchemeKindDefinition } from '../../contract/scheme-kind.ts';
import type { PerimeterRecord, SchemeRecord, StatusPeriod } from '../../contract/scheme-record.ts';
import { territoryKey } from '../../contract/territory-ref.ts';
import { territorySchemeId } from '../../contract/territory-scheme.ts';
import { type Cog, placesOfPeriod, searchKey } from '../../reference/index.ts';
import { json, type Row, type RowsByTable } from '../rows.ts';
import { facetsOf } from './facets.ts';

/** What the store needs to know to lay a record out in rows. */
export interface SchemeRowsContext {
  definition: SchemeKindDefinition;
  cog: Cog;
}

/** Lays a scheme out in the rows of its store, the derived columns (`name_key`, `facets`, `places`, `state`) among them. */
export function schemeRows(record: SchemeRecord, version: number, context: SchemeRowsContext): RowsByTable {
  const of = <Item>(items: readonly Item[], toRow: (item: Item) => Row): Row[] =>
    items.map((item, position) => ({ scheme_id: record.id, position, ...toRow(item) }));
  return [
    ['scheme', [schemeRow(record, version, context)]],
    ['status', of(record.statuses, (item) => statusRow(item, context.definition))],
    ['perimeter', of(record.perimeters, (item) => perimeterRow(item, context.cog))],
    [
      'body',
      of(record.bodies, ({ type, theme, name, meetings, ...when }) => ({
        type,
        theme,
        name,
        ...days(when),
        meetings: json(meetings),
      })),
    ],
    [
      'seat',
      of(record.seats, ({ partnerId, body, role, college, presides, ...when }) => ({
        partner_id: partnerId,
        body,
        role,
        college,
        presides,
        ...days(when),
      })),
    ],
    [
      'coordination',
      of(record.coordinations, ({ fte, employer, workplace, grade, holderKey, ...when }) => ({
        fte,
        employer,
        workplace,
        grade,
        holder_key: holderKey,
        ...days(when),
      })),
    ],
    [
      'funding',
      of(record.fundings, ({ year, source, purpose, amount, partnerId }) => ({
        year,
        source,
        purpose,
        amount,
        partner_id: partnerId,
      })),
    ],
    [
      'link',
      of(record.links, ({ toKind, toSchemeId, nature, source, ...when }) => ({
        to_kind: toKind,
        to_scheme_id: toSchemeId,
        nature,
        source,
        ...days(when),
      })),
    ],
    ['document', of(record.documents, ({ type, title, date, url }) => ({ type, title, date, url }))],
    [
      'derogation',
      of(record.derogations, ({ rule, ruleSet, grantedBy, reason, source, ...when }) => ({
        rule,
        rule_set: ruleSet,
        granted_by: grantedBy,
        reason,
        source,
        ...days(when),
      })),
    ],
    ['external_id', of(record.externalIds, ({ system, value }) => ({ system, value }))],
  ];
}

/** Tables of a scheme's store, the scheme's own first. */
export const SCHEME_TABLES = [
  'scheme',
  'status',
  'perimeter',
  'body',
  'seat',
  'coordination',
  'funding',
  'link',
  'document',
  'derogation',
  'external_id',
] as const;

const days = ({ since, until }: Period): Row => ({ since, until });

function schemeRow(record: SchemeRecord, version: number, { definition }: SchemeRowsContext): Row {
  checkId(record, definition);
  return {
    id: record.id,
    version,
    name: record.name,
    name_key: searchKey(record.name),
    provenance: record.provenance,
    started_on: record.startedOn,
    ends_on: record.endsOn,
    leads: record.leads,
    sources: json(record.sources),
    details: json(record.details),
    facets: facetsOf(definition, record.details),
  };
}

function statusRow({ status, since, until }: StatusPeriod, definition: SchemeKindDefinition): Row {
  const known = definition.statuses[status];
  if (!known) throw new RangeError(`${definition.code} has no status ${status}`);
  return { status, state: known.state, since, until };
}

function perimeterRow(perimeter: PerimeterRecord, cog: Cog): Row {
  return {
    scale: perimeter.scale,
    ...days(perimeter),
    declared: perimeter.declared.map(territoryKey),
    within: perimeter.within.map(territoryKey),
    population: perimeter.population,
    polygon: perimeter.polygon && json(perimeter.polygon),
    places: placesOfPeriod(cog, perimeter, perimeter),
  };
}

/** A scheme that is a territory is named by its code too: its id follows from it. */
function checkId({ id, details }: SchemeRecord, { code, territory }: SchemeKindDefinition): void {
  if (territory && id !== territorySchemeId(code, String(details[territory.codeDetail]))) {
    throw new RangeError(`the id of a ${code} is made of its code, not ${id}`);
  }
}
