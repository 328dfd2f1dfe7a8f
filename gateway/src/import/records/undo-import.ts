import { actionWriting } from '@maillage/action';
import {
  type Caller,
  hasScope,
  type LoggedStep,
  newRecordId,
  type Problem,
  problem,
  type RecordWriting,
  schemeWriting,
  transaction,
} from '@maillage/kit';
import { partnerWriting } from '@maillage/partner';
import type pg from 'pg';
import type { RecordGround } from './import-records.ts';
import { holdImports } from './plan/shelves.ts';

export interface ImportUndo {
  batch: string;
  /** Null for who has the command line. */
  caller: Caller | null;
  actor: string;
  reason: string | null;
  source: string | null;
}

export interface UndoReport {
  /** Names the undoing in the change log: it can be undone in its turn. Null when nothing was undone. */
  batch: string | null;
  /** Records that are as they were before the import. */
  undone: number;
  /** Why not, one for each record in the way. */
  problems: readonly Problem[];
}

class Refused extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super('refused');
    this.problems = problems;
  }
}

/**
 * Takes a whole import back, in one transaction: each of its changes by a new change, in the reverse order. Refused, naming them, when a record has
 * changed again since.
 */
export async function undoImport(ground: RecordGround, asked: ImportUndo): Promise<UndoReport> {
  const batch = newRecordId('import');
  try {
    const undone = await transaction(ground.database, async (client) => {
      await holdImports(client);
      const undoings: Undoing[] = [];
      for (const writing of writingsOf(ground))
        undoings.push(await prepare(writing, { client, asked, today: ground.today }));
      const problems = undoings.flatMap((each) => each.problems);
      const count = undoings.reduce((total, each) => total + each.count, 0);
      if (count + problems.length === 0) throw new Refused([unknownBatch(asked.batch)]);
      if (problems.length > 0) throw new Refused(problems);
      for (const { run } of undoings) await run(batch);
      return count;
    });
    return { batch, undone, problems: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return { batch: null, undone: 0, problems: error.problems };
  }
}

// biome-ignore lint/suspicious/noExplicitAny: records of every sort are taken back the same way.
type AnyWriting = RecordWriting<any>;

/** Of every store, in one order. */
const writingsOf = ({ stores, kinds, cog }: RecordGround): AnyWriting[] => [
  ...kinds.flatMap((definition) => {
    const store = stores.schemes.get(definition.code);
    return store ? [schemeWriting({ definition, kinds, cog, store })] : [];
  }),
  partnerWriting({ cog, store: stores.partners }),
  actionWriting({ cog, kinds, store: stores.actions }),
];

interface Undoing {
  count: number;
  problems: Problem[];
  run(batch: string): Promise<void>;
}

interface Setting {
  client: pg.ClientBase;
  asked: ImportUndo;
  today: string;
}

async function prepare(writing: AnyWriting, { client, asked, today }: Setting): Promise<Undoing> {
  const { batch, caller, actor, source } = asked;
  const within = writing.writer.within(client);
  const changes = await within.ofBatch(batch);
  const problems: Problem[] = [];
  const steps: (LoggedStep<{ id: string }> & { id: string })[] = [];
  for (const key of changes) {
    const [step, later] = [await within.change(key), await within.since(key)];
    if (!step) continue;
    const mayWrite =
      caller === null ||
      (hasScope(caller, writing.scope) &&
        [step.before, step.after].every(
          (record) => record === null || writing.mayWrite(caller, record, { today }),
        ));
    if (!mayWrite) problems.push(outside(key.id));
    else if (later.length > 0) problems.push(touchedSince(key.id, later));
    else steps.push({ ...step, id: key.id });
  }
  return {
    count: steps.length,
    problems,
    async run(name) {
      const reason = asked.reason ?? `Annulation de l’import ${batch}`;
      for (const { id, version, before } of steps.toReversed()) {
        const note = { actor, reason, source, batch: name, operation: 'undo', undoes: version };
        if (before === null) await within.withdraw(id, version, note);
        else await within.write(before, version, note);
      }
    },
  };
}

const unknownBatch = (batch: string): Problem =>
  problem('NOT_FOUND', ['batch'], [`Aucun import n’a le nom ${batch}.`, `No import has the name ${batch}.`]);

const outside = (id: string): Problem =>
  problem(
    'FORBIDDEN',
    ['batch', id],
    [
      `La fiche ${id} est hors des territoires où vous pouvez écrire.`,
      `The record ${id} lies outside the territories where you may write.`,
    ],
  );

function touchedSince(id: string, later: readonly LoggedStep<unknown>[]): Problem {
  const named = later
    .map(({ version, operation, actor }) => `${version} (${operation ?? '—'}, ${actor})`)
    .join(', ');
  return problem(
    'TOUCHED_SINCE',
    ['batch', id],
    [
      `La fiche ${id} a changé depuis : version ${named}.`,
      `The record ${id} has changed since: version ${named}.`,
    ],
  );
}
