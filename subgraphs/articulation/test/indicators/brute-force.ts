import {
  type Cog,
  type CoordinationRecord,
  type PartnerRecord,
  populationOn,
  resolveUnitsOn,
  type SchemeRecord,
  type SeatRecord,
  type TerritoryRef,
  THEMES,
} from '@maillage/kit';

/** Yes, no, not known, not concerned. */
type Answer = 'yes' | 'no' | 'unknown' | 'not concerned';

export interface Counted {
  numerator: number | null;
  denominator: number | null;
  missing: number;
  /** Of extremes, which have no numerator; undefined where it follows from the others. */
  value?: number | null;
}

export interface BruteForceOptions {
  cog: Cog;
  /** Of all kinds; CLSM, ASV and QPV are looked at. */
  schemes: readonly SchemeRecord[];
  partners: readonly PartnerRecord[];
  day: string;
  /** A département or région; not given: everywhere. */
  territory?: TerritoryRef;
}

/** The indicators counted a second time, from the records, with sets and loops. It shares nothing with what it checks. */
export function countIndicators({
  cog,
  schemes,
  partners,
  day,
  territory,
}: BruteForceOptions): Map<string, Counted> {
  const holds = (span: { since: string | null; until: string | null }) =>
    (span.since ?? '0') <= day && day <= (span.until ?? '9');
  const last = <T>(items: T[]): T | undefined => items[items.length - 1];
  const statusOf = (scheme: SchemeRecord) => last(scheme.statuses.filter(holds))?.status;
  const perimeterOf = (scheme: SchemeRecord) => last(scheme.perimeters.filter(holds));
  const unitsOf = (scheme: SchemeRecord) =>
    new Set(resolveUnitsOn(cog, day, perimeterOf(scheme)?.declared ?? []));
  const wanted = territory ? new Set(resolveUnitsOn(cog, day, [territory])) : null;
  const clsms = schemes.filter(({ kind }) => kind === 'CLSM');
  const there = clsms.filter((scheme) => !wanted || [...unitsOf(scheme)].some((unit) => wanted.has(unit)));
  const active = there.filter((scheme) => statusOf(scheme) === 'ACTIF');

  const yes = (test: boolean): Answer => (test ? 'yes' : 'no');
  const complete = (scheme: SchemeRecord, part: string) =>
    ((scheme.details.completeParts ?? []) as string[]).includes(part);
  const bodies = (scheme: SchemeRecord, type: string) =>
    scheme.bodies.filter((body) => body.type === type && holds(body));
  const number = (scheme: SchemeRecord, detail: string) => (scheme.details[detail] ?? null) as number | null;

  const counted = new Map<string, Counted>();
  const put = (id: string, answers: Answer[]) => {
    const of = (answer: Answer) => answers.filter((one) => one === answer).length;
    counted.set(id, { numerator: of('yes'), denominator: of('yes') + of('no'), missing: of('unknown') });
  };
  const ask = (id: string, answer: (scheme: SchemeRecord) => Answer) => put(id, active.map(answer));
  const askDetail = (id: string, detail: string, isYes: (value: never) => boolean) =>
    ask(id, ({ details }) => (details[detail] == null ? 'unknown' : yes(isYes(details[detail] as never))));

  /* Stock and age */
  const projects = there.filter((scheme) => statusOf(scheme) === 'PROJET').length;
  counted.set('clsm-actifs', { numerator: active.length, denominator: null, missing: 0 });
  counted.set('clsm-en-projet', { numerator: projects, denominator: null, missing: 0 });
  ask('crees-depuis-2017', ({ startedOn }) => (startedOn ? yes(startedOn >= '2017') : 'unknown'));
  const tenYearsAgo = `${Number(day.slice(0, 4)) - 10}${day.slice(4)}`;
  ask('moins-de-dix-ans', ({ startedOn }) => (startedOn ? yes(startedOn > tenYearsAgo) : 'unknown'));

  /* Territory */
  const scale = (id: string, scales: string[]) =>
    ask(id, (scheme) => {
      const found = perimeterOf(scheme)?.scale;
      return found ? yes(scales.includes(found)) : 'unknown';
    });
  scale('echelle-communale', ['COMMUNAL']);
  scale('echelle-intercommunale', ['INTERCOMMUNAL']);
  scale('echelle-autre', ['INFRA_COMMUNAL', 'DEPARTEMENTAL', 'REGIONAL', 'AUTRE']);
  askDetail('un-secteur-adulte', 'adultPsychiatrySectors', (sectors) => sectors === 1);
  for (const [id, code] of [
    ['urbain', 'URBAIN'],
    ['semi-rural', 'SEMI_RURAL'],
    ['rural', 'RURAL'],
  ] as const) {
    askDetail(`territoire-${id}`, 'territoryNature', (nature) => nature === code);
  }
  const people = active.map((scheme) => {
    const units = [...unitsOf(scheme)];
    return populationOn(cog, day, units)?.people ?? null;
  });
  const known = people.filter((count) => count !== null);
  const missing = people.length - known.length;
  const total = known.reduce((sum, count) => sum + count, 0);
  counted.set('habitants-moyenne', { numerator: total, denominator: known.length, missing });
  const extreme = (id: string, values: (number | null)[], pick: (...of: number[]) => number) => {
    const all = values.filter((value) => value !== null);
    const value = all.length ? pick(...all) : null;
    counted.set(id, { numerator: null, denominator: all.length, missing: values.length - all.length, value });
  };
  extreme('habitants-minimum', people, Math.min);
  extreme('habitants-maximum', people, Math.max);
  const everActive = there.filter(({ startedOn, statuses }) =>
    startedOn
      ? startedOn <= day
      : statuses.some(({ status, since }) => status === 'ACTIF' && (since ?? '') <= day),
  );
  const yearOf = ({ startedOn }: SchemeRecord) => (startedOn ? Number(startedOn.slice(0, 4)) : null);
  extreme('premiere-annee', everActive.map(yearOf), Math.min);
  put(
    'moins-de-80000-habitants',
    people.map((count) => (count === null ? 'unknown' : yes(count < 80_000))),
  );

  /* Districts and workshops: a commune that a district lies in is touched as soon as all of its units are the CLSM's. */
  const hostsOf = (scheme: SchemeRecord) =>
    (perimeterOf(scheme)?.within ?? []).map((host) => resolveUnitsOn(cog, day, [host]));
  const districts = new Map(
    schemes.filter(({ kind }) => kind === 'QPV').map((scheme) => [scheme.details.code, scheme]),
  );
  const inForce = [...districts.values()].filter((scheme) => statusOf(scheme) === 'EN_VIGUEUR').map(hostsOf);
  const workshops = schemes
    .filter((scheme) => scheme.kind === 'ASV' && statusOf(scheme) === 'ACTIF')
    .map((scheme) =>
      (perimeterOf(scheme)?.declared ?? []).flatMap((ref) => {
        const district = districts.get(ref.code);
        if (ref.level !== 'QPV') return resolveUnitsOn(cog, day, [ref]).map((unit) => [unit]);
        return district ? everHostsOf(district) : [];
      }),
    );
  function everHostsOf(district: SchemeRecord): string[][] {
    const perimeter = perimeterOf(district) ?? last(district.perimeters);
    return (perimeter?.within ?? []).map((host) => resolveUnitsOn(cog, day, [host]));
  }
  const isOn = (units: Set<string>, things: string[][][]): Answer => {
    const hosts = things.flat().filter((host) => host.length > 0);
    if (hosts.some((host) => host.every((unit) => units.has(unit)))) return 'yes';
    return hosts.some((host) => host.some((unit) => units.has(unit))) ? 'unknown' : 'no';
  };
  /** Of a kind of which nobody told anything, nothing is known. */
  const onGround = (scheme: SchemeRecord, kind: string, things: string[][][]): Answer => {
    const isTold = schemes.some((other) => other.kind === kind);
    return perimeterOf(scheme) && isTold ? isOn(unitsOf(scheme), things) : 'unknown';
  };
  ask('couvre-un-qpv', (scheme) => onGround(scheme, 'QPV', inForce));
  ask('qpv-sans-asv', (scheme) => {
    const covers = onGround(scheme, 'QPV', inForce);
    if (covers !== 'yes') return covers === 'no' ? 'not concerned' : 'unknown';
    const has = onGround(scheme, 'ASV', workshops);
    return has === 'unknown' ? has : yes(has === 'no');
  });

  /* Instances */
  const hasBody = (scheme: SchemeRecord, type: string, detail: string): Answer => {
    if (complete(scheme, 'INSTANCES')) return yes(bodies(scheme, type).length > 0);
    const often = number(scheme, detail);
    return often === null ? 'unknown' : yes(often > 0);
  };
  const meets =
    (type: string, detail: string, isYes: (often: number) => boolean) => (scheme: SchemeRecord) => {
      const has = hasBody(scheme, type, detail);
      if (has !== 'yes') return has === 'no' ? 'not concerned' : 'unknown';
      const often = number(scheme, detail);
      if (often !== null) return yes(isYes(often));
      const yearAgo = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
      if (!complete(scheme, 'REUNIONS') || !scheme.startedOn || scheme.startedOn > yearAgo) return 'unknown';
      const days = bodies(scheme, type).flatMap(({ meetings }) => meetings.map(({ heldOn }) => heldOn));
      return yes(isYes(days.filter((one) => one > yearAgo && one <= day).length));
    };
  ask('copil', (scheme) => hasBody(scheme, 'COPIL', 'copilMeetingsPerYear'));
  ask(
    'copil-annuel',
    meets('COPIL', 'copilMeetingsPerYear', (often) => often >= 1),
  );
  ask(
    'copil-une-a-deux-fois',
    meets('COPIL', 'copilMeetingsPerYear', (often) => often >= 1 && often <= 2),
  );
  ask('pleniere', (scheme) => hasBody(scheme, 'PLENIERE', 'plenaryMeetingsPerYear'));
  ask(
    'pleniere-annuelle',
    meets('PLENIERE', 'plenaryMeetingsPerYear', (often) => often >= 1),
  );
  ask('cotech', (scheme) => hasBody(scheme, 'COTECH', 'none'));
  const categories = new Map(partners.map(({ id, category }) => [id, category]));
  const sits = (id: string, colleges: string[], ofCategory: string[] = []) =>
    ask(id, (scheme) => {
      const has = hasBody(scheme, 'COPIL', 'copilMeetingsPerYear');
      if (has !== 'yes') return has === 'no' ? 'not concerned' : 'unknown';
      if (!complete(scheme, 'SIEGES_COPIL')) return 'unknown';
      const copil = scheme.seats.filter((seat) => seat.body === 'COPIL' && holds(seat));
      const isOne = (seat: SeatRecord) =>
        colleges.includes(seat.college ?? '') || ofCategory.includes(categories.get(seat.partnerId) ?? '');
      return yes(copil.some(isOne));
    });
  const child = 'PSYCHIATRIE_INFANTO_JUVENILE';
  sits('copil-elus', ['ELUS']);
  sits('copil-psychiatrie', ['PSYCHIATRIE_ADULTE', 'PSYCHIATRIE_PUBLIQUE', child], ['CMP']);
  sits('copil-psychiatrie-infanto-juvenile', [child]);
  sits('copil-aidants', ['AIDANTS'], ['ASSOCIATION_FAMILLES']);
  sits('copil-usagers', ['USAGERS'], ['GEM', 'ASSOCIATION_USAGERS']);
  sits('copil-ccas', [], ['CCAS']);
  sits('copil-ars', ['ARS'], ['ARS']);

  /* Answers */
  for (const [id, detail, code] of [
    ['participation-elus', 'electedParticipation', 'ACTIVE'],
    ['participation-psychiatrie', 'psychiatryParticipation', 'ACTIVE'],
    ['participation-aidants', 'carersParticipation', 'ACTIVE'],
    ['participation-usagers', 'usersParticipation', 'ACTIVE'],
    ['participation-usagers-en-demarrage', 'usersParticipation', 'EN_DEMARRAGE'],
  ] as const) {
    askDetail(id, detail, (value) => value === code);
  }
  for (const [id, detail] of [
    ['presence-elus-groupes', 'electedInGroups'],
    ['presence-aidants-copil', 'carersInCopil'],
    ['presence-aidants-groupes', 'carersInGroups'],
    ['presence-usagers-copil', 'usersInCopil'],
    ['presence-usagers-groupes', 'usersInGroups'],
    ['budget-propre', 'ownBudget'],
    ['actions-pour-qpv', 'qpvActions'],
  ] as const) {
    askDetail(id, detail, (value) => value === true);
  }
  askDetail('diagnostic', 'diagnosisStatus', (value) => value !== 'NON');
  for (const name of ['cls', 'ptsm', 'asv', 'cpts', 'dac']) {
    askDetail(`clarte-${name}`, `${name}Clarity`, (value: string) => /^(TRES|PLUTOT)_/.test(value));
  }
  for (const code of ['CLS', 'PTSM', 'ASV', 'CPTS', 'DAC', 'CLSPD', 'PRE']) {
    askDetail(`articulation-${code.toLowerCase()}`, 'articulatesWith', (codes: string[]) =>
      codes.includes(code),
    );
  }
  for (const theme of Object.keys(THEMES.labels)) {
    ask(`theme-${theme.toLowerCase().replace(/_/g, '-')}`, (scheme) => {
      if (!complete(scheme, 'INSTANCES')) return 'unknown';
      return yes(bodies(scheme, 'GROUPE_TRAVAIL').some((body) => body.theme === theme));
    });
  }

  /* Posts */
  const posts = active.flatMap((scheme) => scheme.coordinations.filter(holds));
  const silent = active.filter(
    (scheme) => !scheme.coordinations.some(holds) && !complete(scheme, 'COORDINATIONS'),
  );
  const silence = silent.map((): Answer => 'unknown');
  const askPosts = <K extends keyof CoordinationRecord>(
    id: string,
    field: K,
    isYes: (value: NonNullable<CoordinationRecord[K]>) => boolean,
  ) =>
    put(id, [
      ...posts.map((post): Answer => {
        const value = post[field];
        return value === null ? 'unknown' : yes(isYes(value as NonNullable<CoordinationRecord[K]>));
      }),
      ...silence,
    ]);
  askPosts('poste-mi-temps-ou-moins', 'fte', (fte) => fte <= 0.5);
  askPosts('etp-moins-de-la-moitie', 'fte', (fte) => fte < 0.5);
  askPosts('etp-mi-temps', 'fte', (fte) => fte === 0.5);
  askPosts('etp-temps-plein', 'fte', (fte) => fte >= 1);
  askPosts('etp-plus-de-la-moitie', 'fte', (fte) => fte > 0.5 && fte < 1);
  askPosts('poste-categorie-a', 'grade', (grade) => grade === 'A');
  askPosts('poste-categorie-b', 'grade', (grade) => grade === 'B');
  askPosts('employeur-collectivite', 'employer', (employer) => employer === 'COLLECTIVITE');
  askPosts('employeur-hopital', 'employer', (employer) => employer === 'HOPITAL');
  askPosts('exercice-en-collectivite', 'workplace', (workplace) => workplace === 'COLLECTIVITE');
  const everyActive = clsms.filter((scheme) => statusOf(scheme) === 'ACTIF');
  const coordinates = (key: string) =>
    everyActive.filter((scheme) => scheme.coordinations.some((post) => holds(post) && post.holderKey === key))
      .length;
  const askHolders = (id: string, isYes: (count: number) => boolean) =>
    put(id, [
      ...[...new Set(posts.flatMap((post) => post.holderKey ?? []))].map((key) =>
        yes(isYes(coordinates(key))),
      ),
      ...posts.filter((post) => post.holderKey === null).map((): Answer => 'unknown'),
      ...silence,
    ]);
  askHolders('coordonne-un-clsm', (count) => count === 1);
  askHolders('coordonne-deux-ou-trois-clsm', (count) => count === 2 || count === 3);
  askHolders('coordonne-huit-a-dix-clsm', (count) => count >= 8 && count <= 10);

  /* Fundings */
  const funded = (id: string, isYes: (sources: Set<string>) => boolean) =>
    ask(id, (scheme) => {
      if (!complete(scheme, 'FINANCEMENTS')) return 'unknown';
      const year = Number(day.slice(0, 4));
      const of = (wantedYear: number) => scheme.fundings.filter((line) => line.year === wantedYear);
      const lines = (of(year).length ? of(year) : of(year - 1)).filter((line) => line.purpose === 'POSTE');
      return lines.length ? yes(isYes(new Set(lines.map((line) => line.source)))) : 'not concerned';
    });
  funded('poste-finance-par-collectivite', (sources) => sources.has('COLLECTIVITE'));
  funded('poste-finance-par-ars', (sources) => sources.has('ARS'));
  funded('poste-finance-par-hopital', (sources) => sources.has('HOPITAL'));
  funded('poste-cofinance', (sources) => sources.size >= 2);

  return counted;
}
