import {
  becomesVisible,
  requireOneOf,
  restrictedTo,
  type SubgraphBuilder,
  userErrorType,
} from '@maillage/kit';
import type { RecordGround } from '../import-records.ts';
import { type UndoReport, undoImport } from '../undo-import.ts';

export interface MutationOptions extends Omit<RecordGround, 'today'> {
  /** One of these lets in; each record then needs its own. */
  scopes: readonly string[];
  afterWrite: () => Promise<void>;
  /** One import at a time in this process. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
}

interface UndoImportInput {
  batch: string;
  reason?: string | null;
  source?: string | null;
}

type UndoResult = UndoReport & { visible: boolean };

export function undoImportMutation(
  builder: SubgraphBuilder,
  { scopes, afterWrite, inTurn, ...ground }: MutationOptions,
): void {
  const input = builder.inputRef<UndoImportInput>('UndoImportInput').implement({
    description: 'Un import à annuler en entier.',
    fields: (t) => ({
      batch: t.string({ required: true, description: 'Nom du lot, tel que l’import l’a donné.' }),
      reason: t.string({ description: 'Pourquoi, pour l’historique.' }),
      source: t.string({ description: 'D’où cela se sait, pour l’historique.' }),
    }),
  });
  const payload = builder.objectRef<UndoResult>('UndoImportPayload').implement({
    description: 'Ce que l’annulation d’un import a donné.',
    fields: (t) => ({
      batch: t.exposeString('batch', {
        nullable: true,
        description: 'Nom du lot de l’annulation, qui s’annule de même ; vide si rien n’a été annulé.',
      }),
      undoneCount: t.exposeInt('undone', { description: 'Fiches rendues à ce qu’elles étaient.' }),
      userErrors: t.field({
        type: [userErrorType(builder)],
        description:
          'Ce qui l’empêche, fiche par fiche ; vide si elle a été faite. Sinon, rien n’a été écrit.',
        resolve: ({ problems }) => [...problems],
      }),
      visible: t.exposeBoolean('visible', {
        description: 'Toute question posée maintenant en tient compte, dans le graphe entier.',
      }),
    }),
  });
  builder.mutationField('undoImport', (t) =>
    t.field({
      ...restrictedTo(...scopes),
      type: payload,
      nullable: true,
      description:
        'Annule un import en entier, par de nouveaux changements : refusé si une de ses fiches a changé depuis.',
      args: { input: t.arg({ type: input, required: true, description: 'Ce qui est demandé.' }) },
      resolve: async (_, args, context) => {
        const caller = requireOneOf(context, scopes);
        const { batch, reason = null, source = null } = args.input;
        const asked = { batch, reason, source, caller, actor: caller.actor };
        const report = await inTurn(() => undoImport({ ...ground, today: context.today }, asked));
        context.loaders.clear();
        return { ...report, visible: await becomesVisible(afterWrite) };
      },
    }),
  );
}
