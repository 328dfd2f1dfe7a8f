/* global React, ReactDOM, GraphiQL */

const examples = JSON.parse(document.getElementById('examples').textContent);

const fetcher = GraphiQL.createFetcher({ url: 'graphql' });

const defaultTabs = examples.map(({ title, query, variables }) => ({
  query: `# ${title}\n${query.trim()}\n`,
  variables: variables ? JSON.stringify(variables, null, 2) : null,
  headers: null,
}));

/* GraphiQL opens the first tab with the variables that it is given by themselves; on later visits it remembers what the visitor left. */
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;
const variables = isFirstVisit ? (defaultTabs[0]?.variables ?? undefined) : undefined;

const logo = React.createElement(
  GraphiQL.Logo,
  null,
  React.createElement('strong', { className: 'maillage-title' }, 'Maillage'),
);

ReactDOM.createRoot(document.getElementById('graphiql')).render(
  React.createElement(
    GraphiQL,
    {
      fetcher,
      defaultTabs,
      variables,
      defaultEditorToolsVisibility: 'variables',
      shouldPersistHeaders: false,
    },
    logo,
  ),
);
