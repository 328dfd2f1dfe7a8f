import { enumOf, type IsoDate, sharedType } from '@maillage/kit';
import { EVIDENCE_NATURES, type Evidence } from '../../compliance/evidence.ts';
import type { ArticulationGraph } from '../graph.ts';
import { linkType } from '../scheme/link-type.ts';
import { overlapType } from '../scheme/overlap-type.ts';
import { articulationSeat, seatOf } from '../seat.ts';

/** A fact as the rule of a scheme used it, on a day. */
export interface SeenEvidence extends Evidence {
  seenFrom: string;
  asOf: IsoDate;
}

/** `Evidence`: a fact of the graph behind a result. */
export const evidenceType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'Evidence', () => {
    const { builder, model } = graph;
    return builder.objectRef<SeenEvidence>('Evidence').implement({
      description: 'Un fait sur lequel le résultat d’une règle s’appuie.',
      fields: (t) => ({
        nature: t.expose('nature', {
          type: enumOf(builder, EVIDENCE_NATURES),
          description: 'Nature du fait.',
        }),
        text: t.exposeString('text', { description: 'Le fait, lisible seul.' }),
        date: t.expose('date', {
          type: 'Date',
          nullable: true,
          description: 'Jour de la réunion ou date du document ; vide pour le reste.',
        }),
        seat: t.field({
          type: articulationSeat(graph),
          nullable: true,
          description: 'Le siège, si c’en est un.',
          resolve: ({ seat }) => (seat === null ? null : seatOf(seat)),
        }),
        overlap: t.field({
          type: overlapType(graph),
          nullable: true,
          description: 'Le recouvrement avec un autre dispositif, si c’en est un.',
          resolve: ({ overlapWith, seenFrom, asOf }) => {
            if (overlapWith === null) return null;
            const kind = model.kindOf(overlapWith);
            const overlap = model
              .overlaps(seenFrom, { asOf, kinds: kind === null ? [] : [kind] })
              .find(({ schemeId }) => schemeId === overlapWith);
            return overlap ? { overlap, seenFrom, asOf } : null;
          },
        }),
        link: t.expose('link', {
          type: linkType(graph),
          nullable: true,
          description: 'L’articulation déclarée, si c’en est une.',
        }),
      }),
    });
  });
