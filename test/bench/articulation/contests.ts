import type { ReadModel } from '@maillage/articulation';
import type { Hub } from '@maillage/gateway';
import type pg from 'pg';
import { mainQuery } from './model/main-query.ts';
import { askModel } from './model/questions.ts';
import { AS_OF, REGION, schemeKinds } from './setting.ts';
import { MAIN_QUERY } from './sql/main-query.ts';
import {
  BLANK_DISTRICTS,
  MATRIX,
  OVERLAPS_OF_ONE,
  OVERLAPS_OF_REGION,
  PARTNERS_OF_REGION,
} from './sql/statements.ts';

/** One question, answered twice with the same JSON. */
export interface Contest {
  name: string;
  title: string;
  /** Times as fast as the statement that the issue asks for. */
  target: number;
  ours(): string | Promise<string>;
  sql(): Promise<string>;
}

export interface ContestOptions {
  model: ReadModel;
  hub: Hub;
  client: pg.ClientBase;
  /** The scheme whose overlaps are asked for. */
  scheme: string;
}

export function contests({ model, hub, client, scheme }: ContestOptions): Contest[] {
  const ask = askModel(model, { asOf: AS_OF, region: REGION, scheme });
  const rank = (kind: string) => schemeKinds.findIndex(({ code }) => code === kind);
  const inRegion = [AS_OF, rank('CLSM'), REGION];
  /** Prepared at its first use, as a hand that cares would. */
  const statement = (name: string, text: string, values: unknown[]) => async () => {
    const { rows } = await client.query<{ answer: string }>({ name, text, values });
    return rows[0]?.answer ?? '';
  };
  return [
    {
      ...{ name: 'overlaps-of-one', title: 'Overlaps of one CLSM', target: 1 },
      ours: ask.overlapsOfOne,
      sql: statement('overlaps-of-one', OVERLAPS_OF_ONE, [AS_OF, scheme]),
    },
    {
      ...{ name: 'overlaps-of-region', title: 'Overlaps of all active CLSMs of a région', target: 1 },
      ours: ask.overlapsOfRegion,
      sql: statement('overlaps-of-region', OVERLAPS_OF_REGION, inRegion),
    },
    {
      ...{ name: 'matrix', title: 'National matrix', target: 1 },
      ours: ask.matrix,
      sql: statement('matrix', MATRIX, [AS_OF, schemeKinds.length]),
    },
    {
      ...{ name: 'blank-districts', title: 'QPV without active CLSM or ASV', target: 1 },
      ours: ask.blankDistricts,
      sql: statement('blank-districts', BLANK_DISTRICTS, [AS_OF, rank('QPV'), ['CLSM', 'ASV'].map(rank)]),
    },
    {
      ...{ name: 'partners-of-region', title: 'Shared partners of a région’s CLSMs', target: 1 },
      ours: ask.partnersOfRegion,
      sql: statement('partners-of-region', PARTNERS_OF_REGION, inRegion),
    },
    {
      ...{ name: 'main-query', title: 'The README’s main query, through the gateway', target: 5 },
      ours: mainQuery(hub),
      sql: statement('main-query', MAIN_QUERY, inRegion),
    },
  ];
}
