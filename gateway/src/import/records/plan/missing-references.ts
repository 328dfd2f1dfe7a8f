import { type ActionRecord, type Problem, problem, type SchemeRecord } from '@maillage/kit';
import type { Shelves } from './shelves.ts';

/** What a scheme's record names, and the one before it did not, that is not there. */
export async function missingOfScheme(
  shelves: Shelves,
  record: SchemeRecord,
  before: SchemeRecord | null,
): Promise<Problem[]> {
  const partners = (item: SchemeRecord | null): [string, string[]][] =>
    item === null
      ? []
      : [
          ...item.leads.map((id, at): [string, string[]] => [id, ['leads', String(at)]]),
          ...item.seats.map(({ partnerId }, at): [string, string[]] => [
            partnerId,
            ['seats', String(at), 'partnerId'],
          ]),
          ...item.fundings.flatMap(({ partnerId }, at): [string, string[]][] =>
            partnerId === null ? [] : [[partnerId, ['fundings', String(at), 'partnerId']]],
          ),
        ];
  const links = (item: SchemeRecord | null) =>
    (item?.links ?? []).flatMap(({ toKind, toSchemeId }, at) =>
      toSchemeId === null
        ? []
        : [{ kind: toKind, id: toSchemeId, path: ['links', String(at), 'toSchemeId'] }],
    );
  return [
    ...(await missingPartners(shelves, newOnes(partners(record), partners(before)))),
    ...(await missingSchemes(shelves, links(record), new Set(links(before).map(({ id }) => id)))),
  ];
}

/** The same of an action's. */
export async function missingOfAction(
  shelves: Shelves,
  record: ActionRecord,
  before: ActionRecord | null,
): Promise<Problem[]> {
  const partners = (item: ActionRecord | null): [string, string[]][] => [
    ...(item?.partnerIds ?? []).map((id, at): [string, string[]] => [id, ['partnerIds', String(at)]]),
    ...(item?.fundings ?? []).flatMap(({ partnerId }, at): [string, string[]][] =>
      partnerId === null ? [] : [[partnerId, ['fundings', String(at), 'partnerId']]],
    ),
  ];
  const carriers = record.carriers.map(({ kind, schemeId }, at) => ({
    kind,
    id: schemeId,
    path: ['carriers', String(at), 'schemeId'],
  }));
  const known = new Set((before?.carriers ?? []).map(({ schemeId }) => schemeId));
  return [
    ...(await missingPartners(shelves, newOnes(partners(record), partners(before)))),
    ...(await missingSchemes(shelves, carriers, known)),
  ];
}

type Reference = [id: string, path: string[]];

function newOnes(references: readonly Reference[], before: readonly Reference[]): Reference[] {
  const known = new Set(before.map(([id]) => id));
  return references.filter(([id]) => !known.has(id));
}

async function missingPartners(shelves: Shelves, references: readonly Reference[]): Promise<Problem[]> {
  if (references.length === 0) return [];
  const { standing } = await shelves.partners();
  return references.filter(([id]) => !standing.has(id)).map(([id, path]) => notThere(id, path));
}

async function missingSchemes(
  shelves: Shelves,
  references: readonly { kind: string; id: string; path: string[] }[],
  known: ReadonlySet<string>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const { kind, id, path } of references) {
    if (known.has(id)) continue;
    const { standing } = await shelves.scheme(kind);
    if (!standing.has(id)) problems.push(notThere(id, path));
  }
  return problems;
}

const notThere = (id: string, path: string[]): Problem =>
  problem('NOT_FOUND', path, [`Il n’y a pas de fiche ${id}.`, `There is no record ${id}.`]);
