import { Command } from 'commander';
import { addHeaderName, addTimeout, DEFAULT_TIMEOUTS, type Timeouts } from '../gateway-options.ts';
import { type AddressOptions, hostOption, portOption } from './address-options.ts';
import type { CommandLine } from './command-line.ts';

export interface GatewayOptions extends AddressOptions {
  supergraph?: string;
  forwardHeader: readonly string[];
  timeout: Timeouts;
}

/** Any federation 2 supergraph, over HTTP, to the addresses that it names. */
export const gatewayCommand = ({ environment }: CommandLine): Command =>
  new Command('gateway')
    .description('Sert un supergraphe (federation 2), remplacé à chaud quand son fichier change.')
    .option(
      '--supergraph <file>',
      'fichier SDL du supergraphe (SUPERGRAPH)',
      environment.supergraph ?? undefined,
    )
    .addOption(portOption(environment))
    .addOption(hostOption(environment))
    .option(
      '--forward-header <name>',
      'en-tête du client transmis aux sous-graphes (répétable ; si absent, authorization, sauf quand la passerelle vérifie elle-même qui demande)',
      addHeaderName,
      [],
    )
    .option(
      '--timeout <[name=]ms>',
      'délai de réponse des sous-graphes, ou de l’un d’eux (répétable ; 10000 si absent)',
      addTimeout,
      DEFAULT_TIMEOUTS,
    )
    .action(async (options: GatewayOptions) => {
      const { runGateway } = await import('../gateway.ts');
      await runGateway(options, environment);
    });
