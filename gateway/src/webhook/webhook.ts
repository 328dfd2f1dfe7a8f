import { type CodeOf, type TerritoryRef, vocabulary } from '@maillage/kit';

export const PAUSE_REASONS = vocabulary({
  name: 'WebhookPauseReason',
  description: 'Pourquoi un webhook est en pause.',
  labels: {
    REQUESTED: 'Sur demande',
    FAILING: 'Trop d’envois de suite ont échoué',
    GONE: 'Le destinataire a répondu qu’il n’existe plus (410)',
    SECRET_LOST: 'Son secret ne peut plus être lu : il faut le renouveler',
  },
});

export type PauseReason = CodeOf<typeof PAUSE_REASONS>;

/** What a webhook is told of. */
export interface WebhookFilter {
  /** Codes of kinds; null for all. */
  kinds: readonly string[] | null;
  /** Null for everywhere. */
  territory: TerritoryRef | null;
}

/** A secret as it is kept: sealed. */
export type SealedSecret = Buffer;

export interface Webhook extends WebhookFilter {
  id: string;
  /** The actor who made it. */
  owner: string;
  label: string;
  url: string;
  secret: SealedSecret;
  oldSecret: SealedSecret | null;
  oldSecretUntil: Date | null;
  createdAt: Date;
  /** Cursor behind which changes have not become deliveries. */
  position: string;
  pausedAt: Date | null;
  pauseReason: PauseReason | null;
  delivered: number;
  deliveredAt: Date | null;
  deadInARow: number;
}

/** A change on its way to a webhook. Sent again, it is the same in every byte. */
export interface Delivery {
  /** What the receiver tells duplicates by. */
  id: string;
  webhookId: string;
  kind: string;
  schemeId: string;
  body: string;
  createdAt: Date;
  attempts: number;
  nextAt: Date;
  lastStatus: number | null;
  lastError: string | null;
  deadAt: Date | null;
}
