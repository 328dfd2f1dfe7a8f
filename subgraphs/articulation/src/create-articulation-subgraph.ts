import {
  type Cog,
  type Contours,
  createBuilder,
  createSubgraph,
  NO_CONTOURS,
  type SchemeKindDefinition,
  type Subgraph,
  schemeStubs,
  territoryTypes,
  toSubgraphSchema,
} from '@maillage/kit';
import { createCoordinatorIds } from './coordinators/coordinator-id.ts';
import { createChangeLog } from './feed/change-log.ts';
import { createFeedReader } from './feed/feed-reader.ts';
import type { FeedSource } from './feed/feed-source.ts';
import { createFollowers, type FollowLimits } from './feed/followers.ts';
import type { FeedEntry } from './read-model/feed-entry.ts';
import { createReadModel } from './read-model/read-model.ts';
import { addArticulationChangesQuery } from './schema/comparison/articulation-changes.ts';
import { addCompliance } from './schema/compliance/index.ts';
import { addCoordinatorsQuery } from './schema/coordinators/coordinators.ts';
import { addCoverageGapsQuery } from './schema/gaps/coverage-gaps.ts';
import { addCoverageSummaryQuery } from './schema/gaps/coverage-summary.ts';
import { addSchemeCoverageField } from './schema/gaps/scheme-coverage-field.ts';
import { addSchemesWithGapsQuery } from './schema/gaps/schemes-with-gaps.ts';
import type { ArticulationGraph } from './schema/graph.ts';
import { addIndicators } from './schema/indicators/index.ts';
import { addJointActionsQuery } from './schema/joint-actions/joint-actions.ts';
import { addArticulationMatrixQuery } from './schema/matrix/articulation-matrix.ts';
import { partnerType } from './schema/partner-type.ts';
import { addChangesQuery } from './schema/query/changes.ts';
import { addRecordQueries } from './schema/query/records.ts';
import { addSchemesQuery } from './schema/query/schemes.ts';
import { addSchemesAtQuery } from './schema/query/schemes-at.ts';
import { addArticulationFields } from './schema/scheme/articulation-fields.ts';
import { addCardFields } from './schema/scheme/card-fields.ts';
import { addSchemeChangedSubscription } from './schema/subscription/scheme-changed.ts';
import { createSchemeChanges, type SchemeChanges } from './schema/subscription/scheme-changes.ts';
import { addTerritoryFields } from './schema/territory-fields.ts';

export interface ArticulationSubgraphOptions {
  cog: Cog;
  /** Contours of territories; none when not given. */
  contours?: Contours;
  /** The registry. */
  kinds: readonly SchemeKindDefinition[];
  /** The change feed of each kind, of the partners and of the actions. */
  feeds: readonly FeedSource[];
  /** 32 bytes that the public ids of coordinators are made with: the same wherever they have to be. */
  coordinatorKey: Buffer;
  /** Milliseconds between two looks at the feeds, 2,000 when not given; null to look only when `notify` is called. */
  pollEvery?: number | null;
  /** Told of a feed that cannot be read and of an entry that cannot be taken in. */
  onProblem?: (problem: unknown, feed: string) => void;
  /** Of those who subscribe to `schemeChanged`. */
  followLimits?: Partial<FollowLimits>;
}

export interface ArticulationSubgraph extends Subgraph {
  /** Something has been written: resolves when the answers take it into account. */
  notify(): Promise<void>;
  /** What `changes` answers of schemes, for whoever follows them in this process. */
  schemeChanges: SchemeChanges;
}

const POLL_EVERY = 2_000;

/** How schemes of all kinds articulate, answered from a read model that the feeds keep fresh. The first `ready()` begins to read them. */
export function createArticulationSubgraph(options: ArticulationSubgraphOptions): ArticulationSubgraph {
  const { cog, contours = NO_CONTOURS, kinds, feeds, pollEvery = POLL_EVERY, onProblem = () => {} } = options;
  const model = createReadModel({ cog, kinds });
  const log = createChangeLog(feeds.map(({ name }) => name));
  const followers = createFollowers({ log, limits: options.followLimits });
  const reader = createFeedReader({
    feeds,
    pollEvery,
    onProblem,
    take(entry) {
      log.append(entry);
      followers.wake();
      model.apply(entry as FeedEntry);
    },
  });
  const { ready, notify } = reader;
  const graph = {
    builder: createBuilder(),
    cog,
    contours,
    kinds,
    model,
    log,
    followers,
    coordinatorId: createCoordinatorIds(options.coordinatorKey),
  };
  const schema = articulationSchema(graph);
  async function close(): Promise<void> {
    followers.close();
    await reader.close();
  }
  const schemeChanges = createSchemeChanges(graph);
  return { ...createSubgraph({ name: 'articulation', schema, ready, close }), notify, schemeChanges };
}

function articulationSchema(graph: ArticulationGraph) {
  const { builder, cog, kinds } = graph;
  partnerType(graph);
  territoryTypes(builder, { cog, kinds, resolvable: true });
  schemeStubs(builder, { kinds, resolvable: true });
  addCardFields(graph);
  addArticulationFields(graph);
  addTerritoryFields(graph);
  addRecordQueries(graph);
  addSchemesQuery(graph);
  addSchemesAtQuery(graph);
  addArticulationMatrixQuery(graph);
  addArticulationChangesQuery(graph);
  addCoverageGapsQuery(graph);
  addCoverageSummaryQuery(graph);
  addSchemesWithGapsQuery(graph);
  addSchemeCoverageField(graph);
  addJointActionsQuery(graph);
  addCoordinatorsQuery(graph);
  addChangesQuery(graph);
  addSchemeChangedSubscription(graph);
  addCompliance(graph);
  addIndicators(graph);
  return toSubgraphSchema(builder);
}
