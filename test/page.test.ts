import { existsSync } from 'node:fs';
import { createHttpServer } from '@maillage/gateway';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readmeQueries } from '../gateway/src/hub/readme-queries.ts';
import { DEFAULT_DATASET } from './support/templates.ts';
import { createTestHub, type TestHub } from './support/test-hub.ts';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe.skipIf(!existsSync(CHROMIUM))(
  'the page at / (needs a Chromium: CHROMIUM, or /usr/bin/chromium)',
  () => {
    let graph: TestHub;
    let server: ReturnType<typeof createHttpServer>;
    let browser: Browser;
    let origin: string;

    beforeAll(async () => {
      graph = await createTestHub(DEFAULT_DATASET);
      server = createHttpServer({
        gateway: () => graph.hub.gateway,
        isReady: () => true,
        exampleQueries: readmeQueries(),
        createContext: () => ({ ...graph.hub.requestContext() }),
      });
      origin = await server.listen({ host: '127.0.0.1', port: 0 });
      browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
    });

    afterAll(async () => {
      await browser?.close();
      await server?.close();
      await graph[Symbol.asyncDispose]();
    });

    test('opens with the README’s queries, runs the first, and asks nobody else for anything', async () => {
      const page = await browser.newPage();
      const elsewhere: string[] = [];
      const problems: string[] = [];
      page.on('request', (request) => {
        if (!request.url().startsWith(origin) && !request.url().startsWith('data:'))
          elsewhere.push(request.url());
      });
      page.on('console', (message) => {
        if (message.type() === 'error') problems.push(message.text());
      });
      page.on('pageerror', (error) => problems.push(error.message));

      await page.goto(origin);
      const tabs = page.locator('.graphiql-tab');
      await expect.poll(() => tabs.count(), { timeout: 15_000 }).toBe(readmeQueries().length);
      await page.locator('.graphiql-execute-button').click();
      // The query has one operation: the button runs it at once.
      await expect
        .poll(() => page.locator('.result-window').innerText(), { timeout: 15_000 })
        .toContain('CLSM');
      const [, second] = readmeQueries();
      await tabs.nth(1).locator('.graphiql-tab-button').click();
      await expect
        .poll(() => page.locator('.graphiql-query-editor').innerText(), { timeout: 15_000 })
        .toContain(`# ${second?.title}`);
      expect(await page.title()).toBe('Maillage : interroger le graphe');
      expect(problems).toEqual([]);
      expect(elsewhere).toEqual([]);
    });
  },
);
