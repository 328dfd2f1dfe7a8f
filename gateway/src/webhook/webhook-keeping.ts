import { randomBytes } from 'node:crypto';
import type { Cog, Problem } from '@maillage/kit';
import type { ChangeSource } from './change-source.ts';
import type { CreateWebhookInput } from './schema/create-webhook-input.ts';
import { inputProblems } from './schema/input-problems.ts';
import type { WebhookResult } from './schema/webhook-payload.ts';
import type { SecretBox } from './secret-box.ts';
import { newSecret, secretText } from './signature.ts';
import type { DeadLetterStore } from './store/dead-letter-store.ts';
import type { Owner, WebhookStore } from './store/webhook-store.ts';
import type { Targets } from './target/targets.ts';

export interface KeepingOptions {
  store: WebhookStore;
  deadLetters: DeadLetterStore;
  box: SecretBox;
  targets: Targets;
  cog: Cog;
  changes: Pick<ChangeSource, 'cursor'>;
  now: () => Date;
}

/** What can be done to webhooks. An owner does not see those of others; null sees all. */
export interface WebhookKeeping {
  create(input: CreateWebhookInput, actor: string): Promise<WebhookResult>;
  pause(id: string, owner: Owner): Promise<WebhookResult>;
  resume(id: string, owner: Owner): Promise<WebhookResult>;
  rotate(id: string, owner: Owner): Promise<WebhookResult>;
  remove(id: string, owner: Owner): Promise<WebhookResult>;
  redeliver(deadLetterId: string, owner: Owner): Promise<WebhookResult>;
}

/** Webhooks of one hub. */
const MAX_WEBHOOKS = 100;

/** How long the secret before a rotation signs too. */
const OLD_SECRET_MS = 24 * 3_600_000;

export function createKeeping(options: KeepingOptions): WebhookKeeping {
  const { store, deadLetters, box, changes, now } = options;

  /** Does something to a webhook that the owner sees. */
  async function onOne(id: string, owner: Owner, act: () => Promise<string | null>): Promise<WebhookResult> {
    if (!(await store.byId(id, owner))) return refusal(notFound('id', `Le webhook ${id}`, `webhook ${id}`));
    const secret = await act();
    return { webhook: await store.byId(id, owner), secret, problems: [] };
  }

  return {
    async create(input, actor) {
      const problems = await inputProblems(input, options);
      if (problems.length > 0) return refusal(...problems);
      const { label, url, kinds = null, territory = null } = input;
      const id = `webhook_${randomBytes(16).toString('base64url')}`;
      const secret = newSecret();
      const created = await store.create(
        {
          id,
          owner: actor,
          label,
          url: new URL(url).href,
          kinds,
          territory,
          secret: box.seal(secret, id),
          createdAt: now(),
          position: await changes.cursor(),
        },
        MAX_WEBHOOKS,
      );
      if (!created) return refusal(TOO_MANY);
      return { webhook: await store.byId(id, actor), secret: secretText(secret), problems: [] };
    },
    pause: (id, owner) => onOne(id, owner, () => store.pause(id, 'REQUESTED', now()).then(noSecret)),
    resume: (id, owner) => onOne(id, owner, () => store.resume(id).then(noSecret)),
    remove: (id, owner) => onOne(id, owner, () => store.remove(id).then(noSecret)),
    rotate: (id, owner) =>
      onOne(id, owner, async () => {
        const secret = newSecret();
        const oldSecretUntil = new Date(now().getTime() + OLD_SECRET_MS);
        await store.rotate(id, { secret: box.seal(secret, id), oldSecretUntil });
        return secretText(secret);
      }),
    async redeliver(id, owner) {
      const webhookId = await deadLetters.redeliver(id, owner, now());
      if (webhookId === null)
        return refusal(notFound('deadLetter', `L’envoi abandonné ${id}`, `dead letter ${id}`));
      return { webhook: await store.byId(webhookId, owner), secret: null, problems: [] };
    },
  };
}

const noSecret = () => null;

const refusal = (...problems: Problem[]): WebhookResult => ({ webhook: null, secret: null, problems });

const notFound = (argument: string, inFrench: string, inEnglish: string): Problem => ({
  path: [argument],
  code: 'NOT_FOUND',
  messageFr: `${inFrench} n’existe pas.`,
  messageEn: `There is no ${inEnglish}.`,
});

const TOO_MANY: Problem = {
  path: [],
  code: 'TOO_LONG',
  messageFr: `Il y a déjà ${MAX_WEBHOOKS} webhooks.`,
  messageEn: `There are ${MAX_WEBHOOKS} webhooks already.`,
};
