import { type CommuneSpan, type TerritoryOnDay, timelineOf, within } from '@maillage/kit';
import { stateOf, type TerritoryGraph } from './graph.ts';

/** What a commune was before and became after: its days, its successors and predecessors, the names that it had. */
export function addHistoryFields(graph: TerritoryGraph): void {
  const { builder, types } = graph;
  const others = (ref: TerritoryOnDay, side: 'successors' | 'predecessors') =>
    (stateOf(graph, ref).span?.[side] ?? []).map((span) => onDayIn(span, ref));
  builder.objectFields(types.COMMUNE, (t) => ({
    validFrom: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Premier jour de la commune telle qu’elle est : ce code, et ce territoire. Une fusion ou une scission en commence une autre, un changement de nom non. Vide quand elle l’est depuis toujours, ou depuis un jour inconnu. Sans le fichier des mouvements de l’INSEE, c’est le 1er janvier du premier millésime qui la montre.',
      resolve: (ref) => stateOf(graph, ref).span?.validFrom ?? null,
    }),
    validTo: t.field({
      type: 'Date',
      nullable: true,
      description:
        'Son dernier jour ; vide tant qu’elle existe, et pour une commune disparue avant 2024 quand le fichier des mouvements de l’INSEE n’est pas importé (elle a alors un successeur, et pas de millésime).',
      resolve: (ref) => stateOf(graph, ref).span?.validTo ?? null,
    }),
    successors: t.field({
      type: [types.COMMUNE],
      description:
        'Les communes que son territoire est devenu : celle qui l’a réunie, celles qui se le sont partagé, elle-même sous un autre code ou avec un autre territoire.',
      resolve: (ref) => others(ref, 'successors'),
    }),
    predecessors: t.field({
      type: [types.COMMUNE],
      description: 'Les communes dont son territoire est issu.',
      resolve: (ref) => others(ref, 'predecessors'),
    }),
    formerNames: t.stringList({
      description:
        'Les noms qu’elle a portés, et ceux des communes qu’elle réunit, qui ne sont plus le sien : la recherche les trouve aussi.',
      resolve: (ref) => formerNames(graph, ref),
    }),
  }));
}

/** A commune of the history on the day asked, or on the nearest that it was there. */
function onDayIn(span: CommuneSpan, { asOf }: TerritoryOnDay): TerritoryOnDay {
  return { level: 'COMMUNE', code: span.code, asOf: within(span, asOf ?? '9999-12-31') };
}

function formerNames({ cog, ...graph }: TerritoryGraph, ref: TerritoryOnDay): string[] {
  const { entry, day } = stateOf({ cog, ...graph }, ref);
  const { history } = timelineOf(cog);
  const last = history.spanOn(ref.code, day);
  const names = new Set<string>();
  const seen = new Set<CommuneSpan>();
  const visit = (span: CommuneSpan): void => {
    if (seen.has(span)) return;
    seen.add(span);
    for (const { name, since } of span.names) if ((since ?? '') <= day) names.add(name);
    for (const before of span.predecessors) if (before.successors.length === 1) visit(before);
  };
  if (last) visit(last);
  names.delete(entry.name);
  return [...names].sort();
}
