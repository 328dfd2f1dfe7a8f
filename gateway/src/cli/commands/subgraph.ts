import { Command } from 'commander';
import { StartupError } from '../../database/startup-error.ts';
import { type AddressOptions, hostOption, portOption } from './address-options.ts';
import type { CommandLine } from './command-line.ts';

export interface SubgraphOptions extends AddressOptions {
  feed: Record<string, string>;
}

/** One subgraph alone, behind Apollo Server: what another organisation would run. */
export async function subgraphCommand({ environment, has }: CommandLine): Promise<Command> {
  const names = has('subgraph') ? await allNames() : [];
  return new Command('subgraph')
    .description('Démarre un seul sous-graphe, servi par Apollo Server.')
    .argument('<name>', `le sous-graphe : ${names.join(', ')}`)
    .addOption(portOption(environment))
    .addOption(hostOption(environment))
    .option(
      '--feed <name=url>',
      'pour articulation et webhook : adresse GraphQL d’un sous-graphe à suivre (répétable)',
      addFeed,
      {},
    )
    .action(async (name: string, options: SubgraphOptions) => {
      const { runSubgraph } = await import('../subgraph.ts');
      await runSubgraph(name, options, environment);
    });
}

async function allNames(): Promise<readonly string[]> {
  const { subgraphNames } = await import('../../hub/subgraph-names.ts');
  const { schemeKinds } = await import('../../hub/scheme-kinds.ts');
  return subgraphNames(schemeKinds);
}

function addFeed(value: string, feeds: Record<string, string>): Record<string, string> {
  const [name, url] = [value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1)];
  if (!name || !URL.canParse(url)) throw new StartupError(`--feed expects name=url, not “${value}”.`, 2);
  return { ...feeds, [name]: url };
}
