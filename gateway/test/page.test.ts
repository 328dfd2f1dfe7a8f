import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { expect, test } from 'vitest';
import { createHttpServer } from '../src/http/create-http-server.ts';
import { createFederation } from './support/federation.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const { gateway } = createFederation({
  one: {
    sdl: 'type Query { hello(name: String): String }',
    resolvers: { Query: { hello: (_: unknown, { name }: { name?: string }) => `Bonjour ${name}` } },
  },
});
const server = createHttpServer({
  gateway: () => gateway,
  isReady: () => true,
  exampleQueries: [
    {
      title: 'Dire bonjour',
      query: 'query Bonjour($name: String) { hello(name: $name) }',
      variables: { name: 'Lyon' },
    },
    { title: 'Encore', query: 'query Encore { hello(name: "Brest") }' },
  ],
});

/** Needs a Chromium; without one there is nothing to see. */
test.skipIf(!existsSync(executablePath))(
  'the page opens with the examples, and runs them, without anything from elsewhere',
  async () => {
    let browser: Browser | undefined;
    try {
      const url = await server.listen({ port: 0, host: '127.0.0.1' });
      browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('request', (request) => {
        if (!request.url().startsWith(url) && !request.url().startsWith('data:'))
          complaints.push(request.url());
      });
      await page.goto(url);
      await page.locator('.graphiql-execute-button').click();
      await page.getByText('"Bonjour Lyon"').waitFor();
      await page.getByRole('tab', { name: 'Encore' }).click();
      await page.getByText('# Encore').waitFor();
      expect(await page.title()).toBe('Maillage : interroger le graphe');
      expect(complaints).toEqual([]);
    } finally {
      await browser?.close();
      await server.close();
    }
  },
  60_000,
);
