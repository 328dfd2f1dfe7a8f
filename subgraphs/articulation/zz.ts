import { loadCog, parseTerritoryKey } from '@maillage/kit';
import { defaultDataset } from '/work/main/gateway/src/dataset/dataset.ts';
import { schemeKinds } from '/work/main/gateway/src/hub/scheme-kinds.ts';
import { createReadModel } from './src/read-model/read-model.ts';
const cog = loadCog();
const d: any = defaultDataset(cog);
const schemes = d.schemes instanceof Map ? [...d.schemes.values()].flat() : d.schemes.flat();
const K=Number(process.argv[2]??1);
const entries: any[] = [];
for (const [entity, list] of [['SCHEME', schemes], ['PARTNER', d.partners], ['ACTION', d.actions]] as const)
  for (const record of list) entries.push({ feed: 'x', seq: entries.length, id: record.id, version: 1, entity, record });
const text = JSON.stringify(entries);
console.log(entries.length, schemes.length, 'json MB', text.length / 1e6, 'seats', schemes.reduce((s: number, x: any) => s + x.seats.length, 0));
let copy = JSON.parse(text);
globalThis.gc?.(); const m0 = process.memoryUsage().heapUsed;
let t = performance.now();
const model = createReadModel({ cog, kinds: schemeKinds });
console.log('create', performance.now() - t);
t = performance.now(); let worst = 0;
for (const e of copy) { const s = performance.now(); model.apply(e); worst = Math.max(worst, performance.now() - s); }
console.log('build', performance.now() - t, 'worst apply', worst);
copy = null; globalThis.gc?.(); console.log('heap MB', (process.memoryUsage().heapUsed - m0) / 1e6, 'rss', process.memoryUsage().rss/1e6);
const V: any = {};
const asOf = '2026-06-01';
const time = (n: string, f: () => any) => { for (let i = 0; i < 3; i++) { const s = performance.now(); const r = f(); console.log(n, (performance.now() - s).toFixed(1), 'ms', i === 0 ? r : ''); } };
const byKind = (k: string) => schemes.filter((s: any) => s.kind === k);

time('matrix national', () => model.articulationMatrix({ asOf }).cells.length);
time('matrix IDF', () => model.articulationMatrix({ asOf, territory: 'REGION:11' }).cells.length);
for (let i=0;i<40;i++) model.articulationMatrix({ asOf });
