import { createHub } from '@maillage/gateway';
import { expect, test, vi } from 'vitest';
import { EMPTY } from './support/templates.ts';
import { createTestDatabase, runStatement } from './support/test-database.ts';
import { TODAY } from './support/test-hub.ts';

test('whoever runs a hub is told of a change feed that can no longer be read', async () => {
  await using database = await createTestDatabase(EMPTY);
  const onUnexpectedError = vi.fn();
  const hub = await createHub({
    ...{ databaseUrl: database.url, dataset: null, today: () => TODAY, pollEvery: 10 },
    onUnexpectedError,
  });
  await runStatement(database.url, 'ALTER TABLE action.change RENAME TO elsewhere');
  await vi.waitFor(
    () => expect(String(onUnexpectedError.mock.lastCall?.[0])).toContain('action.change'),
    20_000,
  );
  await hub.close();
});
