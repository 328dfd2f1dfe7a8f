import {
  type ActionRecord,
  kindSlug,
  type Problem,
  type SchemeKindDefinition,
} from '../../contract/index.ts';
import type { Cog } from '../../reference/index.ts';
import { CARRIER_ROLES, THEMES } from '../../vocabulary/index.ts';
import type { WritingSetting } from '../operation.ts';
import { codeProblems, duplicateProblems, unknownCode } from './codes.ts';
import { fundingProblems } from './fundings.ts';
import { spanProblems } from './periods.ts';
import { provenanceProblems } from './provenance.ts';
import { partnerIdProblems, recordIdProblems } from './references.ts';
import { territoryProblems } from './territories.ts';
import { blankProblem, textProblems } from './texts.ts';

export interface ActionSetting extends WritingSetting {
  cog: Cog;
  kinds: readonly SchemeKindDefinition[];
}

/** Everything that is wrong with an action's record as a whole; empty when it may be written. */
export function validateAction(record: ActionRecord, setting: ActionSetting): Problem[] {
  const texts = textProblems(record);
  if (texts.length > 0) return texts;
  const { cog, today } = setting;
  const spans = spanProblems([record.startedOn, record.endedOn], [], ['startedOn', 'endedOn']);
  const day = spans.length > 0 ? today : (record.startedOn ?? record.endedOn ?? today);
  return [
    ...recordIdProblems(record.id, ['id'], 'action'),
    ...blankProblem(record.title, ['title']),
    ...codeProblems(record.theme, ['theme'], THEMES),
    ...spans,
    ...carrierProblems(record, setting),
    ...record.partnerIds.flatMap((id, index) => partnerIdProblems(id, ['partnerIds', index])),
    ...duplicateProblems(record.partnerIds, ['partnerIds'], (id) => id),
    ...fundingProblems(record.fundings),
    ...territoryProblems(record.targets, ['targets'], { cog, day }),
    ...provenanceProblems(record),
  ];
}

function carrierProblems({ carriers }: ActionRecord, { kinds }: ActionSetting): Problem[] {
  return [
    ...carriers.flatMap(({ kind, schemeId, role }, index) => {
      const path = ['carriers', index];
      const known = kinds.find(({ code }) => code === kind);
      return [
        ...(known
          ? recordIdProblems(schemeId, [...path, 'schemeId'], kindSlug(known))
          : [
              unknownCode(
                kinds.map(({ code }) => code),
                [...path, 'kind'],
              ),
            ]),
        ...codeProblems(role, [...path, 'role'], CARRIER_ROLES),
      ];
    }),
    ...duplicateProblems(carriers, ['carriers'], ({ schemeId }) => schemeId),
  ];
}
