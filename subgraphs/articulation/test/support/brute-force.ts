import {
  type ActionRecord,
  type Cog,
  type PerimeterRecord,
  type Period,
  parseTerritoryKey,
  type SchemeKindDefinition,
  type SchemeRecord,
  type SeatRecord,
  searchKey,
  type TerritoryRef,
  territoryKey,
} from '@maillage/kit';
import type { Records } from './records.ts';

/**
 * The same questions answered a second time, from the records, with sets and loops. It shares nothing with the read model: where the two
 * differ, one of them is wrong. DOMAIN.md §§3 and 4.
 */
export function bruteForce(options: { cog: Cog; kinds: readonly SchemeKindDefinition[]; records: Records }) {
  const { cog, kinds, records } = options;
  const rank = (kind: string) => kinds.findIndex(({ code }) => code === kind);
  const schemes = records.schemes.filter(({ kind }) => rank(kind) >= 0);
  const find = (id: string | null) => schemes.find((scheme) => scheme.id === id);
  const holds = ({ since, until }: Period, day: string) => !(since && since > day) && !(until && until < day);
  const lastHolding = <P extends Period>(periods: P[], day: string) =>
    periods.filter((p) => holds(p, day)).pop();

  function stateOn(scheme: SchemeRecord, day: string): string | null {
    const { statuses, statusAfterTerm } = kinds[rank(scheme.kind)] as SchemeKindDefinition;
    const status = lastHolding(scheme.statuses, day)?.status;
    const state = (status && statuses[status]?.state) || null;
    const isPast = scheme.endsOn !== null && scheme.endsOn < day;
    return isPast && statusAfterTerm && state !== 'ENDED'
      ? (statuses[statusAfterTerm]?.state ?? null)
      : state;
  }
  const alive = (scheme: SchemeRecord, day: string) => stateOn(scheme, day) !== 'ENDED';

  /* ---- Territory ---- */

  const code = (scheme: SchemeRecord) => {
    const detail = kinds[rank(scheme.kind)]?.territory?.codeDetail;
    return detail ? (scheme.details[detail] as string | null) : null;
  };

  function expand(ref: TerritoryRef): string[] {
    const members = cog.members(ref);
    return members.length ? members.flatMap(expand) : cog.find(ref) ? [territoryKey(ref)] : [];
  }

  /** The record that speaks for a district on a day: the one that holds, else the last before, else the first after. */
  function districtRecord(key: string, day: string): PerimeterRecord | undefined {
    const [scheme] = schemes
      .filter((candidate) => `QPV:${code(candidate)}` === key)
      .sort((a, b) => (a.id < b.id ? -1 : 1));
    const all = scheme?.perimeters ?? [];
    const past = all.filter(({ until }) => until && until < day);
    const latest = past
      .map(({ until }) => until as string)
      .sort()
      .pop();
    const first = all.map(({ since }) => since ?? '').sort()[0];
    return (
      lastHolding(all, day) ??
      past.find(({ until }) => until === latest) ??
      all.find(({ since }) => (since ?? '') === first)
    );
  }

  interface Where {
    hosts: string[][];
    known: boolean;
    /** Of the polygon in each host, when it has one. */
    shares: number[] | null;
  }
  function listed(part: string, day: string): Where | null {
    const { level } = parseTerritoryKey(part);
    const within = level === 'QPV' ? districtRecord(part, day)?.within : [parseTerritoryKey(part)];
    if (!within) return null;
    const hosts = within.map((ref) => {
      const commune = ref.level === 'COMMUNE_DELEGUEE' ? (cog.find(ref)?.commune ?? null) : null;
      return expand(commune === null ? ref : { level: 'COMMUNE', code: commune });
    });
    return {
      hosts: hosts.filter((host) => host.length),
      known: hosts.length > 0 && hosts.every((host) => host.length),
      shares: null,
    };
  }
  /** By its polygon when it has one of which at most 0.5 % is nobody knows where, leaving aside what makes up 0.5 % at most. */
  function where(part: string, day: string): Where | null {
    const list = listed(part, day);
    const polygon = parseTerritoryKey(part).level === 'QPV' ? districtRecord(part, day)?.polygon : null;
    if (!list || !polygon) return list;
    let shares = [...polygon.shares].sort((a, b) => b.share - a.share);
    while (shares.length > 1) {
      const fewer = shares.slice(0, -1);
      if (polygon.shares.reduce((sum, it) => sum + (fewer.includes(it) ? 0 : it.share), 0) > 0.005) break;
      shares = fewer;
    }
    const pieces = shares
      .map((it) => ({ host: expand(it.unit), share: it.share }))
      .filter((it) => it.host.length);
    const units = pieces.flatMap(({ host }) => host);
    const sum = (items: { share: number }[]) => items.reduce((total, { share }) => total + share, 0);
    const isElsewhere = list.known && list.hosts.every((host) => host.some((unit) => units.includes(unit)));
    const lost = (isElsewhere ? sum(polygon.shares) : 1) - sum(pieces);
    if (pieces.length === 0 || lost > 0.005 + 1e-9) return list;
    return { hosts: pieces.map(({ host }) => host), known: true, shares: pieces.map(({ share }) => share) };
  }
  const isIn = (at: Where | null, wholes: Set<string>) =>
    at?.known === true && at.hosts.flat().every((unit) => wholes.has(unit));
  const reaches = (at: Where | null, wholes: Set<string>) =>
    (at?.hosts ?? []).flat().some((unit) => wholes.has(unit));
  const insideOf = (part: string, wholes: Set<string>, day: string) => isIn(where(part, day), wholes);
  const touches = (part: string, wholes: Set<string>, day: string) =>
    new Set((where(part, day)?.hosts ?? []).flat().filter((unit) => wholes.has(unit)));
  const surelyIn = (part: string, wholes: Set<string>, day: string) =>
    (where(part, day)?.hosts ?? []).some((host) => host.every((unit) => wholes.has(unit)));
  /** Of the polygon's area; null without one, and where it is not known which unit of a host holds it. */
  function areaIn(part: string, wholes: Set<string>, day: string): number | null {
    const at = where(part, day);
    if (!at?.shares) return null;
    const held = at.hosts.map((host) => host.filter((unit) => wholes.has(unit)).length / host.length);
    if (held.some((ratio) => ratio > 0 && ratio < 1)) return null;
    return Math.min(
      1,
      at.shares.reduce((sum, share, index) => sum + (held[index] === 1 ? share : 0), 0),
    );
  }
  /** The list would have said something else of the part and these units. */
  function isByPolygon(part: string, wholes: Set<string>, day: string): boolean {
    const [at, list] = [where(part, day), listed(part, day)];
    if (!at?.shares) return false;
    if (isIn(at, wholes)) return !isIn(list, wholes);
    return reaches(at, wholes) || reaches(list, wholes);
  }

  const meetingIn = (whereIs: typeof where) => (p: string, q: string, day: string) => {
    const [a, b] = [parseTerritoryKey(p), parseTerritoryKey(q)];
    const apart = a.level === b.level && (a.level !== 'QPV' || a.code.slice(0, 2) === b.code.slice(0, 2));
    if (p === q || apart) return new Set<string>();
    const others = new Set((whereIs(q, day)?.hosts ?? []).flat());
    return new Set((whereIs(p, day)?.hosts ?? []).flat().filter((unit) => others.has(unit)));
  };
  const sharedHosts = meetingIn(where);
  const sharedHostsByList = meetingIn(listed);

  interface Ground {
    wholes: Set<string>;
    parts: Set<string>;
    whole: boolean;
    byPolygon: boolean;
  }
  function ground(declared: readonly TerritoryRef[], day: string): Ground {
    const wholes = new Set<string>();
    const parts = new Set<string>();
    let whole = true;
    for (const ref of declared) {
      if (ref.level === 'QPV' || (ref.level === 'COMMUNE_DELEGUEE' && cog.find(ref)))
        parts.add(territoryKey(ref));
      else if (cog.find(ref)) for (const unit of expand(ref)) wholes.add(unit);
      else whole = false;
    }
    return {
      wholes,
      parts: new Set([...parts].filter((part) => !insideOf(part, wholes, day))),
      whole,
      byPolygon: [...parts].some(
        (part) => insideOf(part, wholes, day) !== isIn(listed(part, day), wholes) && where(part, day)?.shares,
      ),
    };
  }
  function groundOn(scheme: SchemeRecord, day: string): Ground | null {
    const perimeter = lastHolding(scheme.perimeters, day);
    if (!perimeter) return null;
    const own = code(scheme);
    return ground(own ? [{ level: 'QPV', code: own }] : perimeter.declared, day);
  }

  function people({ wholes, parts }: Pick<Ground, 'wholes' | 'parts'>, day: string): number | null {
    const counts = [
      ...[...wholes].map((unit) => cog.entry(unit)?.population ?? null),
      ...[...parts].map((part) => districtRecord(part, day)?.population ?? null),
    ];
    const doubtful = [...parts].some(
      (p) => touches(p, wholes, day).size || [...parts].some((q) => sharedHosts(p, q, day).size),
    );
    if (counts.length === 0 || doubtful || counts.includes(null)) return null;
    return counts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
  }
  function population(id: string, day: string): number | null {
    const scheme = find(id);
    const perimeter = scheme && lastHolding(scheme.perimeters, day);
    if (!scheme || !perimeter) return null;
    const own = groundOn(scheme, day);
    return perimeter.population ?? (own?.whole ? people(own, day) : null);
  }

  function meeting(a: Ground, b: Ground, day: string) {
    const wholes = new Set([...a.wholes].filter((unit) => b.wholes.has(unit)));
    const parts = new Set<string>();
    const uncertain = new Set<string>();
    const split = new Map<string, number>();
    let surely = false;
    let byPolygon = a.byPolygon || b.byPolygon;
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const part of own.parts) {
        if (other.parts.has(part) || insideOf(part, other.wholes, day)) parts.add(part);
      }
    }
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      for (const part of own.parts) {
        if (other.parts.has(part)) continue;
        if (isByPolygon(part, other.wholes, day)) byPolygon = true;
        if (parts.has(part)) continue;
        const area = areaIn(part, other.wholes, day);
        const isMeasured = [...other.parts].every((beside) =>
          [...sharedHosts(part, beside, day)].every((unit) => other.wholes.has(unit)),
        );
        if (area !== null && isMeasured) {
          if (area > (areaIn(part, wholes, day) ?? 0)) {
            split.set(part, area);
            surely = true;
          }
          continue;
        }
        if ([...touches(part, other.wholes, day)].every((unit) => wholes.has(unit))) continue;
        uncertain.add(part);
        if (surelyIn(part, other.wholes, day)) surely = true;
      }
    }
    for (const p of a.parts) {
      for (const q of b.parts) {
        if (parts.has(p) || parts.has(q)) continue;
        const isCommon = (unit: string) => wholes.has(unit);
        if ([...sharedHosts(p, q, day)].every(isCommon)) {
          if (![...sharedHostsByList(p, q, day)].every(isCommon)) byPolygon = true;
        } else uncertain.add(p).add(q);
      }
    }
    for (const part of uncertain) split.delete(part);
    if (wholes.size + parts.size + uncertain.size + split.size === 0) return null;
    const all = ({ wholes: w, parts: p, whole }: Ground) =>
      whole && [...w].every((unit) => wholes.has(unit)) && [...p].every((part) => parts.has(part));
    return {
      unitKeys: [...wholes, ...parts].sort(),
      uncertainKeys: [...uncertain].sort(),
      split: [...split].map(([key, area]) => ({ key, share: area })).sort((x, y) => (x.key < y.key ? -1 : 1)),
      byPolygon,
      certain: wholes.size + parts.size > 0 || surely,
      people: uncertain.size + split.size ? null : people({ wholes, parts }, day),
      allOfA: all(a),
      allOfB: all(b),
    };
  }

  /** Everybody who lives in the units, and how many of them are known for certain. */
  function peopleOfUnion(keys: Iterable<string>, day: string) {
    const isPart = (key: string) => ['QPV', 'COMMUNE_DELEGUEE'].includes(parseTerritoryKey(key).level);
    const wholes = new Set([...keys].filter((key) => !isPart(key)));
    const parts = new Set([...keys].filter((key) => isPart(key) && !insideOf(key, wholes, day)));
    const alone = [...parts].filter(
      (part) =>
        touches(part, wholes, day).size === 0 &&
        [...parts].every((other) => sharedHosts(part, other, day).size === 0),
    );
    const counts = [
      ...[...wholes].map((unit) => cog.entry(unit)?.population ?? 0),
      ...alone.map((part) => districtRecord(part, day)?.population ?? 0),
    ];
    return {
      all: wholes.size + parts.size === 0 ? 0 : people({ wholes, parts }, day),
      atLeast: counts.reduce((sum, count) => sum + count, 0),
    };
  }

  /* ---- Orders ---- */

  const before = (a: (string | number)[], b: (string | number)[]): number => {
    const at = a.findIndex((value, index) => value !== b[index]);
    return at < 0 ? 0 : (a[at] as string) < (b[at] as string) ? -1 : 1;
  };
  const place = (scheme: SchemeRecord) => [rank(scheme.kind), searchKey(scheme.name), scheme.id];
  const sorted = <T>(items: Iterable<T>, key: (item: T) => (string | number)[]) =>
    [...items].sort((a, b) => before(key(a), key(b)));
  const down = (value: number | null) => (value === null ? 1 : -value);

  interface Ask {
    asOf: string;
    kinds?: readonly string[] | null;
    withScheme?: string | null;
    territory?: string | null;
    minPopulation?: number | null;
    minShare?: number | null;
    states?: readonly string[] | null;
  }
  const surelyMeet = (a: SchemeRecord, b: SchemeRecord, day: string) => {
    const [one, two] = [groundOn(a, day), groundOn(b, day)];
    return one !== null && two !== null && meeting(one, two, day)?.certain === true;
  };
  const inTerritory = (scheme: SchemeRecord, { territory, asOf: day }: Partial<Ask>) => {
    if (!territory || !day) return true;
    const its = groundOn(scheme, day);
    const there = ground([parseTerritoryKey(territory)], day);
    return its !== null && meeting(there, its, day)?.certain === true;
  };
  const others = (scheme: SchemeRecord, ask: Partial<Ask>) =>
    schemes.filter(
      (other) =>
        other.id !== scheme.id &&
        (!ask.kinds || ask.kinds.includes(other.kind)) &&
        (!ask.withScheme || other.id === ask.withScheme) &&
        inTerritory(other, ask),
    );

  /* ---- Questions ---- */

  function overlaps(id: string, ask: Ask) {
    const { asOf: day, states, minShare, minPopulation } = ask;
    const scheme = find(id);
    const own = scheme && groundOn(scheme, day);
    if (!scheme || !own || (!alive(scheme, day) && !states?.includes('ENDED'))) return [];
    type Met = NonNullable<ReturnType<typeof meeting>>;
    /** Of a ground that is one split district: by area. */
    const area = ({ wholes, parts, whole }: Ground, { split, uncertainKeys }: Met) =>
      whole && wholes.size === 0 && parts.size === 1 && uncertainKeys.length === 0
        ? split.find(({ key }) => parts.has(key))?.share
        : undefined;
    const share = (isAll: boolean, common: number | null, total: number | null) =>
      isAll ? 1 : common === null || total === null || total === 0 ? null : Math.min(1, common / total);
    const found = others(scheme, ask).flatMap((other) => {
      const state = stateOn(other, day);
      if (states ? !states.includes(state as string) : state === 'ENDED') return [];
      const its = groundOn(other, day);
      const met = its && meeting(own, its, day);
      if (!met) return [];
      const overlap = {
        schemeId: other.id,
        kind: other.kind,
        method: met.uncertainKeys.length ? 'UNRESOLVED' : met.byPolygon ? 'POLYGONS' : 'UNITS',
        unitKeys: met.unitKeys,
        uncertainKeys: met.uncertainKeys,
        split: met.split,
        certain: met.certain,
        population: met.people,
        shareOfThis: (!met.allOfA && area(own, met)) || share(met.allOfA, met.people, population(id, day)),
        shareOfOther:
          (!met.allOfB && area(its, met)) || share(met.allOfB, met.people, population(other.id, day)),
      };
      const isEnough = minShare == null || (overlap.shareOfThis !== null && overlap.shareOfThis >= minShare);
      const isPeopled = minPopulation == null || (overlap.population ?? -1) >= minPopulation;
      return isEnough && isPeopled ? [{ overlap, other }] : [];
    });
    return sorted(found, ({ overlap, other }) => [
      down(overlap.population),
      down(overlap.shareOfThis),
      ...place(other),
    ]).map(({ overlap }) => overlap);
  }

  interface AskPartners extends Ask {
    bodies?: readonly string[] | null;
    bodiesHere?: readonly string[] | null;
    categories?: readonly string[] | null;
    minSchemes?: number | null;
  }
  function sharedPartners(id: string, ask: AskPartners) {
    const scheme = find(id);
    if (!scheme || !alive(scheme, ask.asOf)) return [];
    const seatsIn = (where: SchemeRecord, partnerId: string) =>
      where.seats
        .map((seat: SeatRecord, position) => ({ position, schemeId: where.id, kind: where.kind, ...seat }))
        .filter((seat) => seat.partnerId === partnerId && holds(seat, ask.asOf))
        .filter((seat) => !ask.bodies || ask.bodies.includes(seat.body));
    const found = records.partners.flatMap((partner) => {
      const own = seatsIn(scheme, partner.id).filter(
        ({ body }) => !ask.bodiesHere || ask.bodiesHere.includes(body),
      );
      const also = sorted(others(scheme, ask), place).filter(
        (other) => alive(other, ask.asOf) && seatsIn(other, partner.id).length,
      );
      if (!own.length || also.length < Math.max(1, ask.minSchemes ?? 1)) return [];
      if (ask.categories && !ask.categories.includes(partner.category)) return [];
      const seats = [...own, ...also.flatMap((other) => seatsIn(other, partner.id))];
      return [
        { partner, answer: { partnerId: partner.id, seats, schemeIds: also.map((other) => other.id) } },
      ];
    });
    return sorted(found, ({ partner, answer }) => [
      -answer.schemeIds.length,
      searchKey(partner.name),
      partner.id,
    ]).map(({ answer }) => answer);
  }

  interface AskActions extends Omit<Ask, 'asOf' | 'territory'> {
    asOf?: string | null;
    there?: { territory: string; on: string } | null;
    themes?: readonly string[] | null;
    funders?: readonly string[] | null;
    minFunders?: number | null;
  }
  function jointActions(id: string, ask: AskActions) {
    const scheme = find(id);
    if (!scheme) return [];
    const there = { ...ask, territory: ask.there?.territory ?? null, asOf: ask.there?.on ?? '' };
    const isPaid = ({ fundings, theme }: ActionRecord) => {
      const sources: string[] = fundings.map(({ source }) => source);
      return (
        (!ask.themes || ask.themes.includes(theme)) &&
        (!ask.funders || ask.funders.some((source) => sources.includes(source))) &&
        new Set(sources).size >= (ask.minFunders ?? 0)
      );
    };
    const carried = ({ carriers }: ActionRecord, by: SchemeRecord) =>
      carriers.some((it) => it.schemeId === by.id);
    const found = records.actions.flatMap((action) => {
      const runs = { since: action.startedOn, until: action.endedOn };
      const also = others(scheme, there).filter((other) => carried(action, other));
      if (!isPaid(action) || !carried(action, scheme) || !also.length || (ask.asOf && !holds(runs, ask.asOf)))
        return [];
      return [{ action, reach: also.length }];
    });
    return sorted(found, ({ action, reach }) => [-reach, searchKey(action.title), action.id]).map(
      ({ action }) => action.id,
    );
  }

  function sharedCoordinators(id: string, ask: Ask) {
    const scheme = find(id);
    if (!scheme || !alive(scheme, ask.asOf)) return [];
    const holders = (of: SchemeRecord) =>
      of.coordinations.filter((post) => holds(post, ask.asOf)).map((post) => post.holderKey);
    const found = [...new Set(holders(scheme))].flatMap((holderKey) => {
      if (holderKey === null) return [];
      const also = others(scheme, ask).filter(
        (other) => alive(other, ask.asOf) && holders(other).includes(holderKey),
      );
      return also.length ? [{ holderKey, schemeIds: sorted(also, place).map((other) => other.id) }] : [];
    });
    return sorted(found, ({ holderKey, schemeIds }) => [-schemeIds.length, holderKey]);
  }

  function coordinatorSeats(id: string, ask: Ask & { bodies?: readonly string[] | null }) {
    const scheme = find(id);
    const { asOf: day, territory, withScheme } = ask;
    if (!scheme || !alive(scheme, day)) return [];
    const isOther = (other: SchemeRecord) => others(scheme, ask).includes(other) && alive(other, day);
    const all = schemes.flatMap((host) =>
      host.seats.flatMap((seat, position) => {
        if (!holds(seat, day) || (ask.bodies && !ask.bodies.includes(seat.body)) || !alive(host, day))
          return [];
        const words = searchKey(seat.role ?? '').split(' ');
        if (seat.college !== 'COORDINATION' && !words.some((word) => word.startsWith('coord'))) return [];
        return kinds
          .map((kind) => kind.code)
          .filter((kind) => kind !== host.kind && words.includes(searchKey(kind)))
          .map((kind) => {
            const led = schemes.filter(
              (other) =>
                other.kind === kind &&
                other.leads.includes(seat.partnerId) &&
                alive(other, day) &&
                surelyMeet(host, other, day),
            );
            return { host, seat, position, kind, coordinated: led.length === 1 ? led[0] : undefined };
          });
      }),
    );
    const here = all.filter(({ host, coordinated, kind }) => {
      if (host !== scheme) return false;
      if (coordinated) return isOther(coordinated);
      return !withScheme && !territory && (!ask.kinds || ask.kinds.includes(kind));
    });
    const there = all.filter(({ host, coordinated }) => coordinated === scheme && isOther(host));
    return [
      ...sorted(here, ({ kind, coordinated, position }) => [
        rank(kind),
        coordinated ? 0 : 1,
        ...(coordinated ? place(coordinated) : [0, '', '']),
        position,
      ]),
      ...sorted(there, ({ host, position }) => [...place(host), position]),
    ].map(({ host, seat, position, kind, coordinated }) => ({
      seat: { position, schemeId: host.id, kind: host.kind, ...seat },
      here: host === scheme,
      coordinatedKind: kind,
      coordinatedId: coordinated?.id ?? null,
    }));
  }

  function sharedDiagnoses(id: string, ask: Ask) {
    const scheme = find(id);
    const { asOf: day } = ask;
    if (!scheme || !alive(scheme, day)) return [];
    const also = others(scheme, ask).filter((other) => alive(other, day));
    const written = (of: SchemeRecord) =>
      of.documents.filter(({ type, date }) => type === 'DIAGNOSTIC' && (!date || date <= day));
    const found = scheme.documents.flatMap((own, position) => {
      if (!written(scheme).includes(own)) return [];
      return also.flatMap((other) => {
        const { date, title, url } = own;
        const isSameUrl = written(other).some((it) => url && it.url === url);
        const isSameTitle = written(other).some(
          (it) => date && it.date === date && searchKey(it.title) === searchKey(title),
        );
        if (!isSameUrl && !(isSameTitle && surelyMeet(scheme, other, day))) return [];
        const basis = isSameUrl ? 'SAME_ADDRESS' : 'SAME_TITLE';
        return [{ other, basis, document: { position, title, date, url } }];
      });
    });
    const declared = links(id, { asOf: day }).flatMap((link) => {
      const ends = [link.declaredBy, link.schemeId].filter((end) => end !== id);
      const other = also.find((one) => one.id === ends[0]);
      if (link.nature !== 'DIAGNOSTIC_PARTAGE' || !other) return [];
      return [{ schemeId: other.id, kind: other.kind, basis: 'DECLARED', document: null, link }];
    });
    return [
      ...sorted(found, ({ basis, other, document }) => [
        basis === 'SAME_ADDRESS' ? 0 : 1,
        ...place(other),
        document.position,
      ]).map(({ other, basis, document }) => ({
        schemeId: other.id,
        kind: other.kind,
        basis,
        document,
        link: null,
      })),
      ...declared,
    ];
  }

  function links(id: string, ask: Ask) {
    const scheme = find(id);
    if (!scheme) return [];
    const all = schemes.flatMap((declarer) =>
      declarer.links.map((link, index) => ({ declarer, link, index, isOwn: declarer === scheme })),
    );
    const found = all
      .filter(({ isOwn, link }) => (isOwn || link.toSchemeId === id) && holds(link, ask.asOf))
      .map((item) => {
        const other = item.isOwn ? find(item.link.toSchemeId) : item.declarer;
        return { ...item, other, kind: other?.kind ?? item.link.toKind };
      })
      .filter(({ kind }) => rank(kind) >= 0 && (!ask.kinds || ask.kinds.includes(kind)));
    return sorted(found, ({ kind, other, isOwn, index }) => [
      rank(kind),
      other ? 0 : 1,
      ...(other ? place(other) : [0, '', '']),
      isOwn ? 0 : 1,
      index,
    ]).map(({ declarer, kind, other, link, index }) => ({
      declaredBy: declarer.id,
      position: index,
      kind,
      schemeId: other?.id ?? null,
      nature: link.nature,
      source: link.source,
      since: link.since,
      until: link.until,
    }));
  }

  function articulation(id: string, ask: Ask & { actionsOn?: string | null }) {
    const scheme = find(id);
    if (!scheme) return [];
    const asked = kinds
      .map((kind) => kind.code)
      .filter((kind) => (ask.kinds ? ask.kinds.includes(kind) : kind !== scheme.kind));
    return asked.map((kind) => {
      const question = { asOf: ask.asOf, kinds: [kind] };
      const found = overlaps(id, question);
      return {
        kind,
        present: found.some(({ certain }) => certain),
        overlaps: found.length,
        unresolved: found.filter(({ method }) => method === 'UNRESOLVED').length,
        sharedPartners: sharedPartners(id, question).length,
        jointActions: jointActions(id, { kinds: [kind], asOf: ask.actionsOn }).length,
        sharedCoordinators: sharedCoordinators(id, question).length,
        coordinatorSeats: coordinatorSeats(id, question).length,
        sharedDiagnoses: sharedDiagnoses(id, question).filter(({ document }) => document !== null).length,
        declared: links(id, question),
      };
    });
  }

  function schemesAt(keys: readonly string[], ask: Ask) {
    const asked = ground(keys.map(parseTerritoryKey), ask.asOf);
    const found = schemes.filter((scheme) => {
      const state = stateOn(scheme, ask.asOf);
      if (ask.states ? !ask.states.includes(state as string) : state === 'ENDED') return false;
      const own = groundOn(scheme, ask.asOf);
      return (
        (!ask.kinds || ask.kinds.includes(scheme.kind)) &&
        own !== null &&
        meeting(asked, own, ask.asOf)?.certain
      );
    });
    return sorted(found, place).map(({ id }) => id);
  }

  function articulationMatrix({ asOf: day, territory }: { asOf: string; territory?: string | null }) {
    const there = territory ? schemesAt([territory], { asOf: day }) : null;
    const counted = schemes.filter((scheme) => alive(scheme, day) && (there?.includes(scheme.id) ?? true));
    const ids = new Set(counted.map(({ id }) => id));
    const codes = kinds.map((kind) => kind.code);
    const partnersOf = (scheme: SchemeRecord) =>
      scheme.seats.filter((it) => holds(it, day)).map(({ partnerId }) => partnerId);
    const holdersOf = (scheme: SchemeRecord) =>
      scheme.coordinations.filter((it) => holds(it, day)).flatMap(({ holderKey }) => holderKey ?? []);
    const actionsOf = (scheme: SchemeRecord) =>
      records.actions
        .filter(({ startedOn, endedOn }) => holds({ since: startedOn, until: endedOn }, day))
        .filter(({ carriers }) => carriers.some(({ schemeId }) => schemeId === scheme.id))
        .map(({ id }) => id);
    const seatsBetween = (kind: string, otherKind: string) =>
      kind === otherKind
        ? 0
        : counted.flatMap((scheme) =>
            coordinatorSeats(scheme.id, { asOf: day }).filter(
              ({ here, seat, coordinatedKind }) =>
                here && [kind, otherKind].includes(seat.kind) && [kind, otherKind].includes(coordinatedKind),
            ),
          ).length;
    const shared = (a: SchemeRecord[], b: SchemeRecord[], of: (scheme: SchemeRecord) => string[]) =>
      new Set(
        a.flatMap((one) =>
          b.filter((two) => two !== one).flatMap((two) => of(one).filter((thing) => of(two).includes(thing))),
        ),
      ).size;
    return {
      schemes: codes.map((kind) => ({
        kind,
        count: counted.filter((scheme) => scheme.kind === kind).length,
      })),
      cells: codes.flatMap((kind, index) =>
        codes.slice(index).map((otherKind) => {
          const [a, b] = [kind, otherKind].map((code) =>
            counted.filter((scheme) => scheme.kind === code),
          ) as [SchemeRecord[], SchemeRecord[]];
          const pairs = a.flatMap((one) =>
            overlaps(one.id, { asOf: day, kinds: [otherKind] }).filter(
              ({ schemeId }) => ids.has(schemeId) && (kind !== otherKind || one.id < schemeId),
            ),
          );
          const common = peopleOfUnion(new Set(pairs.flatMap(({ unitKeys }) => unitKeys)), day);
          const isResolved = pairs.every(
            ({ method, split }) => method !== 'UNRESOLVED' && split.length === 0,
          );
          const declared = counted.flatMap((scheme) =>
            scheme.links
              .filter((link) => holds(link, day))
              .map((link) => ({ from: scheme.kind, link, to: find(link.toSchemeId) }))
              .filter(({ link, to }) => link.toSchemeId === null || (to && ids.has(to.id)))
              .map(({ from, link, to }) => [from, to?.kind ?? link.toKind]),
          );
          return {
            kind,
            otherKind,
            overlaps: pairs.length,
            unresolved: pairs.filter(({ method }) => method === 'UNRESOLVED').length,
            population: isResolved ? common.all : null,
            populationAtLeast: common.atLeast,
            sharedPartners: shared(a, b, (it) =>
              partnersOf(it).filter((id) => records.partners.some((partner) => partner.id === id)),
            ),
            jointActions: shared(a, b, actionsOf),
            sharedCoordinators: shared(a, b, holdersOf),
            coordinatorSeats: seatsBetween(kind, otherKind),
            sharedDiagnoses: a.flatMap((one) =>
              b.filter(
                (two) =>
                  two !== one &&
                  (kind !== otherKind || one.id < two.id) &&
                  sharedDiagnoses(one.id, { asOf: day, withScheme: two.id }).some(
                    ({ document }) => document !== null,
                  ),
              ),
            ).length,
            declaredLinks: declared.filter(
              ([from, to]) => (from === kind && to === otherKind) || (from === otherKind && to === kind),
            ).length,
          };
        }),
      ),
    };
  }

  interface Matrix {
    asOf: string;
    territory?: string | null;
  }
  const counted = ({ asOf: day, territory }: Matrix) => {
    const there = territory ? schemesAt([territory], { asOf: day }) : null;
    return sorted(schemes, place).filter(
      (scheme) => alive(scheme, day) && (there?.includes(scheme.id) ?? true),
    );
  };

  function matrixPairs(matrix: Matrix, { kind, otherKind }: { kind: string; otherKind: string }) {
    const all = counted(matrix);
    return all.flatMap((one, index) =>
      all.slice(index + 1).flatMap((two) => {
        if (one.kind !== kind || two.kind !== otherKind) return [];
        const [found] = overlaps(one.id, { asOf: matrix.asOf, withScheme: two.id });
        return found ? [{ schemeId: one.id, kind, otherId: two.id, otherKind, method: found.method }] : [];
      }),
    );
  }

  function matrixPartners(matrix: Matrix, { kind, otherKind }: { kind: string; otherKind: string }) {
    const all = counted(matrix);
    const sitsIn = (partnerId: string) => (scheme: SchemeRecord) =>
      scheme.seats.some((it) => it.partnerId === partnerId && holds(it, matrix.asOf));
    const found = records.partners.filter(({ id }) => {
      const seated = all.filter(sitsIn(id));
      const others = (one: SchemeRecord) => seated.some((two) => two !== one && two.kind === otherKind);
      return seated.some((one) => one.kind === kind && others(one));
    });
    return sorted(found, ({ name, id }) => [searchKey(name), id]).map(({ id }) => id);
  }

  return {
    inner: {
      code,
      compare: before,
      counted,
      districtRecord,
      find,
      groundOn,
      holds,
      insideOf,
      place,
      sharedHosts,
      stateOn,
      touches,
      where,
    },
    population,
    matrixPairs,
    matrixPartners,
    overlaps,
    sharedPartners,
    jointActions,
    sharedCoordinators,
    coordinatorSeats,
    sharedDiagnoses,
    links,
    articulation,
    articulationMatrix,
    schemesAt,
  };
}
