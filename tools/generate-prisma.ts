import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Prisma's schemas, each with the folder that its client is generated into. */
const CLIENTS = [
  { schema: 'subgraphs/kit/prisma/scheme/schema.prisma', output: 'subgraphs/kit/src/store/generated' },
  { schema: 'subgraphs/partner/prisma/schema.prisma', output: 'subgraphs/partner/src/store/generated' },
  { schema: 'subgraphs/action/prisma/schema.prisma', output: 'subgraphs/action/src/store/generated' },
];

for (const { schema, output } of CLIENTS) {
  rmSync(`${root}/${output}`, { recursive: true, force: true });
  execFileSync('prisma', ['generate', '--schema', schema], {
    cwd: root,
    stdio: 'inherit',
    // Generating needs no schema engine, and it can't be downloaded everywhere.
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: '/bin/true', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
  });
}
