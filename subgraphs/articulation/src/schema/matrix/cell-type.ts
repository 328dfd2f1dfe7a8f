import {
  connectionType,
  pageArguments,
  pageOfArray,
  partnerStub,
  readPage,
  schemeKindEnum,
  sharedType,
} from '@maillage/kit';
import type { MatrixCell } from '../../read-model/matrix/articulation-matrix.ts';
import type { CellDetails } from '../../read-model/matrix/cell-details.ts';
import { actionStub } from '../action-stub.ts';
import { beginning, boundArgument } from '../arguments.ts';
import type { ArticulationGraph } from '../graph.ts';
import { pageOfReferences } from '../page-of-references.ts';
import { linkType } from '../scheme/link-type.ts';
import { schemePairConnection, schemePairKey } from '../scheme-pair-type.ts';

interface CellOf extends MatrixCell {
  details: () => CellDetails;
}

/** `ArticulationMatrixCell`: the counts of a pair of kinds, and what they count. */
export const matrixCellType = (graph: ArticulationGraph) =>
  sharedType(graph.builder, 'ArticulationMatrixCell', () => {
    const cell = graph.builder.objectRef<CellOf>('ArticulationMatrixCell');
    cell.implement({ description: 'L’articulation des dispositifs de deux types, ou d’un type entre eux.' });
    addCounts(graph, cell);
    addDetails(graph, cell);
    return cell;
  });

type CellRef = ReturnType<typeof cellRef>;
const cellRef = ({ builder }: ArticulationGraph) => builder.objectRef<CellOf>('ArticulationMatrixCell');

function addCounts({ builder, kinds }: ArticulationGraph, cell: CellRef): void {
  builder.objectFields(cell, (t) => ({
    kind: t.expose('kind', { type: schemeKindEnum(builder, kinds), description: 'Un type.' }),
    otherKind: t.expose('otherKind', {
      type: schemeKindEnum(builder, kinds),
      description: 'L’autre, ou le même.',
    }),
    overlaps: t.exposeInt('overlaps', {
      description: 'Paires de dispositifs dont les territoires se recouvrent, recouvrements indécis compris.',
    }),
    unresolved: t.exposeInt('unresolved', { description: 'Recouvrements indécis parmi elles.' }),
    population: t.exposeInt('population', {
      nullable: true,
      description:
        'Personnes qui vivent là où deux d’entre eux se recouvrent, chacune comptée une fois ; vide dès qu’un recouvrement est indécis ou qu’une population n’est pas connue.',
    }),
    populationAtLeast: t.exposeInt('populationAtLeast', {
      description:
        'Personnes dont il est certain qu’elles y vivent : celles des unités de population connue qui ne peuvent en recouvrir une autre.',
    }),
    sharedPartners: t.exposeInt('sharedPartners', {
      description: 'Organisations qui siègent dans des dispositifs des deux.',
    }),
    jointActions: t.exposeInt('jointActions', {
      description: 'Actions en cours ce jour-là, ou sans dates, que portent des dispositifs des deux.',
    }),
    sharedCoordinators: t.exposeInt('sharedCoordinators', {
      description: 'Personnes qui coordonnent des dispositifs des deux.',
    }),
    coordinatorSeats: t.exposeInt('coordinatorSeats', {
      description:
        'Sièges tenus dans les instances de l’un au titre de la coordination d’un dispositif de l’autre, comme leur rôle le dit.',
    }),
    sharedDiagnoses: t.exposeInt('sharedDiagnoses', {
      description: 'Paires de dispositifs dont les fiches citent un même diagnostic.',
    }),
    declaredLinks: t.exposeInt('declaredLinks', {
      description: 'Articulations déclarées entre dispositifs des deux, ou avec le type seul.',
    }),
  }));
}

function addDetails(graph: ArticulationGraph, cell: CellRef): void {
  const { builder } = graph;
  builder.objectFields(cell, (t) => ({
    overlapping: t.field({
      type: schemePairConnection(graph),
      args: pageArguments(t.arg),
      description: 'Les paires qui se recouvrent : par le premier dispositif, puis par le second.',
      resolve: ({ details }, args) => pageOfArray(details().pairs(), readPage(args, 1), schemePairKey),
    }),
    partners: t.field({
      type: connectionType(builder, 'Partner', partnerStub(builder)),
      args: pageArguments(t.arg),
      description: 'Ces organisations, par nom.',
      resolve: ({ details }, args) => pageOfReferences(details().partnerIds(), args),
    }),
    actions: t.field({
      type: connectionType(builder, 'Action', actionStub(graph)),
      args: pageArguments(t.arg),
      description: 'Ces actions, par titre.',
      resolve: ({ details }, args) => pageOfReferences(details().actionIds(), args),
    }),
    links: t.field({
      type: [linkType(graph)],
      args: boundArgument(t.arg),
      description: 'Ces articulations déclarées, par dispositif qui les déclare.',
      resolve: ({ details }, { first }) => beginning(details().links(), first),
    }),
  }));
}
