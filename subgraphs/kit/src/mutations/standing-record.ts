import type { StandingRecord, TurnReader } from '../store/writers-turn.ts';
import { conflict, unknownRecord, withdrawnRecord } from './refusal.ts';

export interface Expected {
  id: string;
  expectedVersion: number;
}

/** Names of the input's fields that say which record is expected. */
interface Fields {
  id: string;
  version: string;
}

const OWN: Fields = { id: 'id', version: 'expectedVersion' };

/** The record as it stands, at the version that the author saw. @throws Refusal when there never was one, or when it has moved on */
export async function standingAt<Item>(
  turn: TurnReader<Item>,
  { id, expectedVersion }: Expected,
  fields: Fields = OWN,
): Promise<StandingRecord<Item>> {
  const standing = await turn.standing(id);
  if (standing.version === 0) throw unknownRecord(id, fields.id);
  if (standing.version !== expectedVersion)
    throw conflict({ id, version: standing.version, expected: expectedVersion }, fields.version);
  return standing;
}

/** The same, of a record that has not been withdrawn. */
export async function recordAt<Item>(
  turn: TurnReader<Item>,
  expected: Expected,
  fields: Fields = OWN,
): Promise<Item> {
  const { record } = await standingAt(turn, expected, fields);
  if (record === null) throw withdrawnRecord(expected.id, fields.id);
  return record;
}
