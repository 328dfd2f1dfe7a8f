import type { ActionRecord, Cog, PartnerRecord, SchemeRecord } from '@maillage/kit';
import { createAtlas } from './atlas/atlas.ts';
import { makePartners } from './partners/index.ts';
import { createRandom } from './random/random.ts';
import { makeAsvs } from './schemes/asv/index.ts';
import { makeClss } from './schemes/cls/index.ts';
import { areaOfExisting, makeClsms } from './schemes/clsm/index.ts';
import { makeCptss } from './schemes/cpts/index.ts';
import { makePtsms } from './schemes/ptsm/index.ts';
import { makeDistricts } from './schemes/qpv/index.ts';

export function generateIllustrativeDataset({ cog, seed, existing }: any): any {
  const random = createRandom(seed);
  const t0 = performance.now();
  const lap = (l: string) => process.stdout.write(`${l} ${Math.round(performance.now() - t0)}\n`);
  const atlas = createAtlas(cog); lap('atlas');
  const { records: qpvs, districts } = makeDistricts(atlas, random.fork('qpv')); lap('qpv');
  const clsms = makeClsms({ cog, atlas, districts, existing }, random.fork('clsm')); lap('clsm');
  const clsmAreas = [...clsms.filter((c) => c.record.startedOn).map((c) => c.area), ...existing.flatMap((s: any) => areaOfExisting(cog, atlas, s) ?? [])];
  const clss = makeClss(atlas, clsmAreas, random.fork('cls')); lap('cls');
  const ptsms = makePtsms(atlas, random.fork('ptsm')); lap('ptsm');
  const asvs = makeAsvs({ atlas, districts, clsmAreas }, random.fork('asv')); lap('asv');
  const cptss = makeCptss(atlas, random.fork('cpts')); lap('cpts');
  const drafts = [...clsms, ...clss, ...ptsms, ...asvs, ...cptss];
  const directory = makePartners(atlas, drafts); lap('partners');
  return { qpvs, districts, clsms, clss, ptsms, asvs, cptss, partners: directory.records, actions: [] };
}
