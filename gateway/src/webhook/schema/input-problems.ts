import { type Cog, isWellFormedCode, type Problem, type TerritoryRef } from '@maillage/kit';
import type { TargetProblem, Targets } from '../target/targets.ts';
import type { CreateWebhookInput } from './create-webhook-input.ts';

const MAX_LABEL_LENGTH = 200;
const MAX_URL_LENGTH = 2_000;

const TARGET_PROBLEMS: Readonly<Record<TargetProblem, readonly [messageFr: string, messageEn: string]>> = {
  MALFORMED: ['L’adresse n’est pas une URL.', 'The address is not a URL.'],
  NOT_HTTPS: ['L’adresse doit commencer par https://.', 'The address must begin with https://.'],
  CREDENTIALS: [
    'L’adresse ne doit contenir ni nom d’utilisateur ni mot de passe.',
    'The address must hold neither a user name nor a password.',
  ],
  NOT_PUBLIC: [
    'L’adresse ne mène pas à une machine de l’internet public.',
    'The address does not lead to a machine on the public Internet.',
  ],
  UNRESOLVED: ['Le nom de la machine n’est pas connu du DNS.', 'The host name is not known to the DNS.'],
};

/** All that speaks against an input at once. */
export async function inputProblems(
  { url, label, territory }: CreateWebhookInput,
  { targets, cog }: { targets: Targets; cog: Cog },
): Promise<Problem[]> {
  return [
    ...labelProblems(label),
    ...(await urlProblems(url, targets)),
    ...territoryProblems(territory, cog),
  ];
}

function labelProblems(label: string): Problem[] {
  const path = ['label'];
  if (label.trim() === '')
    return [{ path, code: 'EMPTY', messageFr: 'Le nom est vide.', messageEn: 'The label is empty.' }];
  if (label.length <= MAX_LABEL_LENGTH) return [];
  const messageFr = `Le nom a plus de ${MAX_LABEL_LENGTH} caractères.`;
  return [
    { path, code: 'TOO_LONG', messageFr, messageEn: `The label has over ${MAX_LABEL_LENGTH} characters.` },
  ];
}

async function urlProblems(url: string, targets: Targets): Promise<Problem[]> {
  const path = ['url'];
  if (url.length > MAX_URL_LENGTH) {
    const messageFr = `L’adresse a plus de ${MAX_URL_LENGTH} caractères.`;
    return [
      { path, code: 'TOO_LONG', messageFr, messageEn: `The address has over ${MAX_URL_LENGTH} characters.` },
    ];
  }
  const problem = await targets.problemOf(url);
  if (problem === null) return [];
  const [messageFr, messageEn] = TARGET_PROBLEMS[problem];
  return [{ path, code: problem === 'MALFORMED' ? 'WRONG_FORMAT' : 'UNSAFE_URL', messageFr, messageEn }];
}

function territoryProblems(territory: TerritoryRef | null | undefined, cog: Cog): Problem[] {
  if (!territory) return [];
  const isKnown = isWellFormedCode(territory) && (territory.level === 'QPV' || cog.find(territory));
  if (isKnown) return [];
  return [
    {
      path: ['territory'],
      code: 'UNKNOWN_TERRITORY',
      messageFr: `Le territoire ${territory.level} ${territory.code} n’existe pas.`,
      messageEn: `The territory ${territory.level} ${territory.code} does not exist.`,
    },
  ];
}
