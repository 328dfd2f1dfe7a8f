import type { ActionRecord, Cog, PartnerRecord, SchemeRecord } from '@maillage/kit';
import { makeActions } from './actions/index.ts';
import { createQpvTargets } from './actions/qpv-targets.ts';
import { seatCoordinators } from './articulation/coordinator-seats.ts';
import { fillLinks } from './articulation/links.ts';
import { createOverlapIndex } from './articulation/overlap-index.ts';
import { createAtlas } from './atlas/atlas.ts';
import { fillBodies } from './bodies/index.ts';
import { fillDerogations } from './derogations.ts';
import { fillDocuments } from './documents.ts';
import { covers, type Draft } from './draft.ts';
import { SURVEY_DAY } from './figures/index.ts';
import { fillClsmFundings, fillOtherFundings } from './fundings.ts';
import { fillLeads } from './leads.ts';
import { makePartners } from './partners/index.ts';
import { fillClsmPosts } from './posts/clsm.ts';
import { fillOtherPosts } from './posts/others.ts';
import { createRandom } from './random/random.ts';
import { makeAsvs } from './schemes/asv/index.ts';
import { makeClss } from './schemes/cls/index.ts';
import { fillClsmDetails } from './schemes/clsm/details.ts';
import { areaOfExisting, makeClsms, unitsWithQpv } from './schemes/clsm/index.ts';
import { makeSheets } from './schemes/clsm/sheet.ts';
import { makeCptss } from './schemes/cpts/index.ts';
import { makePtsms } from './schemes/ptsm/index.ts';
import { makeDistricts } from './schemes/qpv/index.ts';

export interface IllustrativeDataset {
  schemes: SchemeRecord[];
  partners: PartnerRecord[];
  actions: ActionRecord[];
}

export interface IllustrativeOptions {
  cog: Cog;
  /** The same seed gives the same data set, on any machine and any day. */
  seed: number;
  /** The CLSMs that are there already: no illustrative one takes a commune of theirs, and the published figures hold for all together. */
  existing: readonly SchemeRecord[];
  /** The partners that are there already: an illustrative scheme meets them rather than a second one of the same name. */
  existingPartners?: readonly PartnerRecord[];
}

/**
 * The illustrative national picture of the default data set: schemes, partners and actions that exist nowhere, in the real territory, by the
 * distributions of `figures.ts`. Every record says so. First where the schemes are, then what belongs to them, then what they do together.
 */
export function generateIllustrativeDataset(options: IllustrativeOptions): IllustrativeDataset {
  const { cog, seed, existing, existingPartners = [] } = options;
  const random = createRandom(seed);
  const atlas = createAtlas(cog);

  const { records: qpvs, districts } = makeDistricts(atlas, random.fork('qpv'));
  const clsms = makeClsms({ cog, atlas, districts, existing }, random.fork('clsm'));
  const clsmAreas = [
    ...clsms.filter(({ record }) => record.startedOn !== null).map(({ area }) => area),
    ...existing.flatMap((scheme) => areaOfExisting(cog, atlas, scheme) ?? []),
  ];
  const clss = makeClss(atlas, clsmAreas, random.fork('cls'));
  const ptsms = makePtsms(atlas, random.fork('ptsm'));
  const asvs = makeAsvs({ atlas, districts, clsmAreas }, random.fork('asv'));
  const cptss = makeCptss(atlas, random.fork('cpts'));
  const others: Draft[] = [...clss, ...ptsms, ...asvs, ...cptss];
  const drafts: Draft[] = [...clsms, ...others];

  const directory = makePartners(atlas, { drafts, existing: existingPartners });
  const index = createOverlapIndex(drafts);
  const sheets = makeSheets(clsms, random.fork('sheets'));
  const qpvUnits = unitsWithQpv(atlas, districts, SURVEY_DAY);
  fillClsmDetails(clsms, { sheets, coversQpv: ({ area }) => covers(area, qpvUnits) }, random.fork('details'));
  fillLeads(drafts, { atlas, directory }, random.fork('leads'));
  fillBodies({ clsms, others, sheets, directory }, random.fork('bodies'));
  const posts = fillClsmPosts(clsms, sheets, random.fork('posts'));
  fillOtherPosts(others, index, random.fork('other posts'));
  fillClsmFundings(clsms, { posts, directory }, random.fork('fundings'));
  fillOtherFundings(others, directory, random.fork('other fundings'));
  fillLinks({ clsms, others, sheets, index }, random.fork('links'));
  seatCoordinators(clsms, { sheets, index }, random.fork('coordinators'));
  fillDocuments(drafts, (draft) => !isSilent(draft), random.fork('documents'));
  fillDerogations(clsms, random.fork('derogations'));

  const themesOf = (draft: Draft) => draft.record.bodies.flatMap(({ theme }) => theme ?? []);
  const targets = createQpvTargets(atlas, districts, random.fork('targets'));
  const actions = makeActions(
    { drafts: drafts.filter((draft) => !isSilent(draft)), index, directory, targets, themesOf },
    random.fork('actions'),
  );

  return {
    schemes: [...drafts.map(({ record }) => record), ...qpvs],
    partners: [...directory.records],
    actions,
  };

  function isSilent(draft: Draft): boolean {
    return draft.record.kind === 'CLSM' && sheets.of(draft).known === 'SILENT';
  }
}
