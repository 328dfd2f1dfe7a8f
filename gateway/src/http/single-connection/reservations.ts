import { randomUUID } from 'node:crypto';
import { createOperationStream, type OperationStream } from './operation-stream.ts';

/** A connection that was reserved, and is open or yet to be opened. */
export interface Reservation {
  token: string;
  operations: OperationStream;
  isOpen: boolean;
}

export interface ReservationLimits {
  /** One that nobody has opened after so many milliseconds is given up, its operations ended. */
  openWithinMs: number;
  /** So many may be waiting to be opened. */
  maxWaiting: number;
}

export interface Reservations {
  /** Null while too many wait to be opened. */
  reserve(owner: string | null): Reservation | null;
  /** Undefined for a token that is not this caller's: a token alone opens nobody else's stream. */
  of(token: unknown, owner: string | null): Reservation | undefined;
  /** From now on it lasts as long as its connection. */
  open(reservation: Reservation): void;
  /** Ends its operations. */
  end(reservation: Reservation): void;
}

const LIMITS: ReservationLimits = { openWithinMs: 10_000, maxWaiting: 1_000 };

interface Held extends Reservation {
  owner: string | null;
  timer: NodeJS.Timeout;
}

/** The connections of the single connection mode of `graphql-sse`, by their tokens. */
export function createReservations({ openWithinMs, maxWaiting } = LIMITS): Reservations {
  const held = new Map<string, Held>();
  let waiting = 0;

  function leaveQueue(reservation: Held): void {
    clearTimeout(reservation.timer);
    if (!reservation.isOpen) waiting -= 1;
  }

  function end({ token }: Reservation): void {
    const reservation = held.get(token);
    if (!reservation) return;
    held.delete(token);
    leaveQueue(reservation);
    reservation.operations.events.return?.();
  }

  return {
    reserve(owner) {
      if (waiting >= maxWaiting) return null;
      waiting += 1;
      const token = randomUUID();
      const timer = setTimeout(() => end(reservation), openWithinMs).unref();
      const reservation: Held = { token, owner, timer, operations: createOperationStream(), isOpen: false };
      held.set(token, reservation);
      return reservation;
    },
    of(token, owner) {
      const reservation = held.get(String(token));
      return reservation?.owner === owner ? reservation : undefined;
    },
    open({ token }) {
      const reservation = held.get(token);
      if (!reservation || reservation.isOpen) return;
      leaveQueue(reservation);
      reservation.isOpen = true;
    },
    end,
  };
}
