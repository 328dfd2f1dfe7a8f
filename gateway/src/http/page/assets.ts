import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A file of the page, from an installed package or from beside this one. */
export interface Asset {
  /** With a version or digest in it, so that it never changes under its address. */
  name: string;
  contentType: string;
  read(): Promise<Buffer>;
  /** Compressed once, then kept. */
  gzip(): Promise<Buffer>;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const STYLE = 'text/css; charset=utf-8';

/** In the order in which the page needs them. */
export function loadAssets(): Asset[] {
  return [
    packageAsset('react', 'umd/react.production.min.js'),
    packageAsset('react-dom', 'umd/react-dom.production.min.js'),
    packageAsset('graphiql', 'graphiql.min.js'),
    packageAsset('graphiql', 'graphiql.min.css'),
    ownAsset('start.js'),
    ownAsset('page.css'),
  ];
}

const require = createRequire(import.meta.url);

function packageAsset(packageName: string, file: string): Asset {
  const manifest = require.resolve(`${packageName}/package.json`);
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return createAsset(join(dirname(manifest), file), `${packageName}-${version}`);
}

function ownAsset(file: string): Asset {
  const path = fileURLToPath(new URL(`./browser/${file}`, import.meta.url));
  const digest = createHash('sha256').update(readFileSync(path)).digest('hex');
  return createAsset(path, `page-${digest.slice(0, 12)}`);
}

function createAsset(path: string, stem: string): Asset {
  const isScript = path.endsWith('.js');
  let compressed: Promise<Buffer> | undefined;
  const read = () => readFile(path);
  return {
    name: `${stem}.${isScript ? 'js' : 'css'}`,
    contentType: isScript ? SCRIPT : STYLE,
    read,
    gzip() {
      compressed ??= read().then((content) => promisify(gzip)(content));
      return compressed;
    },
  };
}
