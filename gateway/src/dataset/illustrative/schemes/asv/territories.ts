import type { TerritoryKey } from '@maillage/kit';
import type { Atlas } from '../../atlas/atlas.ts';
import type { Place } from '../../atlas/place.ts';
import type { Area } from '../../draft.ts';
import { QPV_WITHOUT_ASV } from '../../figures/index.ts';
import { markedShare } from '../../random/quotas.ts';
import type { Random } from '../../random/random.ts';
import type { District } from '../qpv/district.ts';

/** Retenu: an ASV of several communes where the CLSM has several. */
const INTERCOMMUNAL_SHARE = 0.4;

export interface AsvGround {
  atlas: Atlas;
  districts: readonly District[];
  /** Areas of the CLSMs that are or were active. */
  clsmAreas: readonly Area[];
}

/** The communes of one ASV, with those of their QPV that it serves. */
export interface AsvTerritory {
  communes: readonly Place[];
  districts: readonly District[];
}

export interface AsvTerritories {
  /** One for each CLSM that is to have an ASV: somewhat under 60 % of those that cover QPV (S1 part 6). */
  ofClsms: AsvTerritory[];
  /** One for each other commune with QPV, in random order. None of them is in a CLSM that is to have no ASV. */
  elsewhere: AsvTerritory[];
}

export function findAsvTerritories(
  { atlas, districts, clsmAreas }: AsvGround,
  random: Random,
): AsvTerritories {
  const current = districts.filter((district) => district.until === null);
  const byHost = Map.groupBy(current, (district) => district.hosts[0] as Place);
  const covering = clsmAreas.filter((area) => [...byHost.keys()].some((host) => isIn(host, area)));
  const served = markedShare(covering, 1 - QPV_WITHOUT_ASV, random.fork('served'));
  const barred = new Set(covering.filter((area) => !served.has(area)).flatMap((area) => [...area.keys]));
  const isBarred = (host: Place) => atlas.units(host).some((unit) => barred.has(unit.key));
  const free = new Set([...byHost.keys()].filter((host) => !isBarred(host)));
  const taken = new Set<TerritoryKey>();

  function territory(communes: readonly Place[]): AsvTerritory[] {
    for (const commune of communes) taken.add(commune.key);
    const own = communes.flatMap((commune) => byHost.get(commune) ?? []);
    const clear = own.filter((district) => !district.hosts.some(isBarred));
    return clear.length === 0 ? [] : [{ communes, districts: clear }];
  }

  const ofClsms = [...served].flatMap((area) => {
    const communes = [...free].filter((host) => isIn(host, area) && !taken.has(host.key));
    if (communes.length === 0) return [];
    return territory(random.chance(INTERCOMMUNAL_SHARE) ? communes.slice(0, 4) : [random.pick(communes)]);
  });
  const left = random.shuffle([...free].filter((host) => !taken.has(host.key)));
  return { ofClsms, elsewhere: left.flatMap((host) => territory([host])) };
}

/** True when the area holds the commune, or an arrondissement of it. */
function isIn(commune: Place, area: Area): boolean {
  return area.keys.has(commune.key) || area.cities.has(commune.key);
}
