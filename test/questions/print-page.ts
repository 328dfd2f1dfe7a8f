import type { Question } from './index.ts';

const HEAD = `# Seize questions

Ce qu’une ARS demande au graphe, et le document GraphQL qui y répond, d’une seule requête. Chacun se colle tel quel dans l’explorateur du
hub (<http://localhost:4000/>), avec ses variables. Les réponses attendues sont celles du jeu de données par défaut : un tableau national
illustratif, où seuls sont réels le découpage administratif et ce que disent les sources. Une donnée qui manque est vide, jamais devinée.

\`test/questions/questions.test.ts\` pose les seize questions, compare chaque réponse entière à celle qui est écrite, et en recompte les
chiffres à part, par de simples boucles sur les fiches. Quand une réponse change à bon droit, \`UPDATE=1 npx vitest run test/questions\`
récrit les réponses et cette page : c’est la différence qui se relit.

| | question | réponse |
|---|---|---|
`;

/** `docs/QUESTIONS.md`. */
export function printPage(questions: readonly Question[]): string {
  const rows = questions.map(
    ({ label, title, slug }) =>
      `| ${label} | [${title}](#${anchor(label, title)}) | [${slug}](../test/questions/${slug}/expected.json) |`,
  );
  return `${HEAD}${rows.join('\n')}\n\n${questions.map(section).join('\n')}`;
}

function section({ label, title, asked, document, variables }: Question): string {
  return `## ${label}. ${title}

${asked}

\`\`\`graphql
${document}
\`\`\`

Variables : \`${JSON.stringify(variables)}\`
`;
}

/** As GitHub makes it of the heading. */
const anchor = (label: string, title: string): string =>
  `${label}. ${title}`
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
