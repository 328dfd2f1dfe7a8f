import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

export default defineConfig({
  resolve: {
    // One copy of graphql for everyone: Vite would take its ES modules where Node takes its CommonJS ones.
    alias: [{ find: /^graphql$/, replacement: path('node_modules/graphql/index.js') }],
  },
  test: {
    include: ['gateway/test/**/*.test.ts', 'subgraphs/*/test/**/*.test.ts', 'test/**/*.test.ts'],
    globalSetup: [path('test/support/global-setup.ts')],
    reporters: ['default', path('test/support/closing-line.ts')],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
  },
});
