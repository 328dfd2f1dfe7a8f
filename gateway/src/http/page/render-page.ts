import type { Asset } from './assets.ts';
import type { ExampleQuery } from './register-page.ts';

/** The page's HTML; the example queries stand in it as data for its script. */
export function renderPage(assets: readonly Asset[], exampleQueries: readonly ExampleQuery[]): string {
  const styles = assets
    .filter(({ name }) => name.endsWith('.css'))
    .map(({ name }) => `<link rel="stylesheet" href="assets/${name}">`);
  const scripts = assets
    .filter(({ name }) => name.endsWith('.js'))
    .map(({ name }) => `<script src="assets/${name}" defer></script>`);
  return `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Maillage : interroger le graphe</title>
${styles.join('\n')}
<script type="application/json" id="examples">${inScript(exampleQueries)}</script>
${scripts.join('\n')}
</head>
<body>
<div id="graphiql"><p>Chargement de l’éditeur de requêtes…</p></div>
<noscript><p>Cette page a besoin de JavaScript. Le graphe répond aussi aux requêtes POST sur <code>/graphql</code>.</p></noscript>
</body>
</html>
`;
}

/** JSON that cannot end the script element it stands in. */
function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
