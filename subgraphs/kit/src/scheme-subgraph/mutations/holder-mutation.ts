import type { Problem, SchemeRecord } from '../../contract/index.ts';
import { requireScope } from '../../identity/index.ts';
import { plainInput } from '../../mutations/inputs.ts';
import { userErrorType } from '../../mutations/payload-type.ts';
import type { RecordWriting } from '../../mutations/record-writing.ts';
import { Refusal, refuseOn, unknownRecord } from '../../mutations/refusal.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import type { SubgraphContext } from '../../schema/context.ts';
import { restrictedTo } from '../../schema/restricted.ts';
import { sharedType } from '../../schema/shared-type.ts';
import type { HolderNames } from '../../store/scheme/holder-names.ts';
import { notFound, problem, textProblems } from '../../writing/index.ts';

export interface HolderMutationOptions {
  typeName: string;
  writing: RecordWriting<SchemeRecord>;
  holders: HolderNames;
}

interface HolderInput {
  id: string;
  position: number;
  name?: string | null;
}

/**
 * `nameClsmHolder`: keeps, replaces or erases the name of who holds a post. It is no change of the record: the change log holds no names, so
 * that erasing one leaves nothing behind (DOMAIN.md §8).
 */
export function holderMutation(builder: SubgraphBuilder, options: HolderMutationOptions): void {
  const input = plainInput<HolderInput>(builder, {
    name: 'HolderInput',
    description: 'Le nom de qui occupe un poste.',
    fields: (t) => ({
      id: t.id({ required: true, description: 'La fiche.' }),
      position: t.int({ required: true, description: 'Rang du poste dans la fiche, à partir de 0.' }),
      name: t.string({ description: 'Le nom ; absent ou nul pour l’effacer.' }),
    }),
  });
  builder.mutationField(`name${options.typeName}Holder`, (t) =>
    t.field({
      ...restrictedTo(options.writing.scope),
      type: holderPayload(builder),
      nullable: true,
      description:
        'Garde, remplace ou efface le nom de qui occupe un poste. Il n’entre ni dans la fiche ni dans son historique, et seule la portée « read:restricted » le lit.',
      args: { input: t.arg({ type: input, required: true, description: 'Ce qui est demandé.' }) },
      resolve: (_, args, context) => nameHolder(options, args.input as HolderInput, context),
    }),
  );
}

const holderPayload = (builder: SubgraphBuilder) =>
  sharedType(builder, 'HolderPayload', () =>
    builder.objectRef<readonly Problem[]>('HolderPayload').implement({
      description: 'Si le nom a été gardé ou effacé, ou ce qui l’a empêché.',
      shareable: true,
      fields: (t) => ({
        done: t.boolean({ description: 'C’est fait.', resolve: (problems) => problems.length === 0 }),
        userErrors: t.field({
          type: [userErrorType(builder)],
          description: 'Tout ce qui l’a empêché ; vide si c’est fait.',
          resolve: (problems) => [...problems],
        }),
      }),
    }),
  );

async function nameHolder(
  { writing, holders }: HolderMutationOptions,
  input: HolderInput,
  context: SubgraphContext,
): Promise<readonly Problem[]> {
  const caller = requireScope(context, writing.scope);
  try {
    refuseOn(textProblems(input));
    await writing.writer.inTurn(async (turn) => {
      const { record } = await turn.standing(input.id);
      if (!record) throw unknownRecord(input.id, 'id');
      if (!writing.mayWrite(caller, record, { today: context.today })) throw new Refusal([outside()]);
      const holderKey = holderKeyAt(record, input.position);
      const name = input.name?.trim();
      if (name) await holders.setHolderName(holderKey, name, turn.client);
      else await holders.eraseHolderName(holderKey, turn.client);
    });
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.problems;
    throw error;
  }
}

/** @throws Refusal when there is no such post, or when nothing says who holds it */
function holderKeyAt({ coordinations }: SchemeRecord, position: number): string {
  const post = coordinations[position];
  const path = ['position'];
  if (!post) {
    throw new Refusal([
      notFound(path, [`La fiche n’a pas de poste ${position}.`, `The record has no post ${position}.`]),
    ]);
  }
  if (post.holderKey !== null) return post.holderKey;
  const messages = [
    'Ce poste n’a pas de clé d’occupant : donnez-la d’abord au poste.',
    'This post has no key of a holder: give the post one first.',
  ] as const;
  throw new Refusal([problem('REQUIRED', path, messages)]);
}

const outside = (): Problem =>
  problem(
    'FORBIDDEN',
    ['id'],
    [
      'La fiche est hors des territoires où vous pouvez écrire.',
      'The record lies outside the territories where you may write.',
    ],
  );
