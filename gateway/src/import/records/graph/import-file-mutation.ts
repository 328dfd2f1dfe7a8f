import {
  becomesVisible,
  type Problem,
  problem,
  requireOneOf,
  restrictedTo,
  type SubgraphBuilder,
  textProblems,
} from '@maillage/kit';
import { FileRefused } from '../file/file-refused.ts';
import { unpackContent } from '../file/read-content.ts';
import { importRecords } from '../import-records.ts';
import { importFileInput } from './import-input.ts';
import { type ImportResult, importPayload } from './import-payload.ts';
import { IMPORT_FILE_BYTES } from './limits.ts';
import type { MutationOptions } from './undo-import-mutation.ts';

export function importFileMutation(
  builder: SubgraphBuilder,
  { scopes, afterWrite, inTurn, ...ground }: MutationOptions,
): void {
  const input = importFileInput(builder, ground.kinds);
  const payload = importPayload(builder);
  builder.mutationField('importFile', (t) =>
    t.field({
      ...restrictedTo(...scopes),
      type: payload,
      nullable: true,
      description:
        'Importe un fichier de fiches, en un lot qui s’annule : les lignes justes sont prises, les autres rendues avec ce qui ne va pas. Il faut la portée de chaque type de fiche écrit.',
      args: { input: t.arg({ type: input, required: true, description: 'Ce qui est demandé.' }) },
      resolve: async (_, args, context): Promise<ImportResult> => {
        const caller = requireOneOf(context, scopes);
        const { what, kind = null, file, name, within, dryRun, strict, reason, source } = args.input;
        const wrong = [...textProblems({ name }), ...fileProblems(file)];
        if (wrong.length > 0) return { report: null, problems: wrong, visible: false };
        try {
          const report = await inTurn(async () =>
            importRecords(
              { ...ground, today: context.today },
              {
                what,
                kind,
                place: within ?? null,
                content: await unpackContent(Buffer.from(file, 'base64')),
                name,
                dryRun: dryRun ?? false,
                strict: strict ?? false,
                reason: reason ?? null,
                source: source ?? null,
                caller,
                actor: caller.actor,
              },
            ),
          );
          context.loaders.clear();
          return { report, problems: [], visible: await becomesVisible(afterWrite) };
        } catch (error) {
          if (!(error instanceof FileRefused)) throw error;
          return { report: null, problems: [error.problem], visible: false };
        }
      },
    }),
  );
}

const BASE64 = /^[A-Za-z0-9+/\r\n]+={0,2}\s*$/;

function fileProblems(file: string): Problem[] {
  if (file.length > (IMPORT_FILE_BYTES * 4) / 3 + 4) {
    const most = `${IMPORT_FILE_BYTES / 1024 / 1024}`;
    return [problem('TOO_LONG', ['file'], [`Au plus ${most} Mio.`, `At most ${most} MiB.`])];
  }
  if (BASE64.test(file) && file.replace(/\s/g, '').length % 4 === 0) return [];
  return [
    problem('WRONG_FORMAT', ['file'], ['Attendu : le fichier en base64.', 'Expected the file in base64.']),
  ];
}
