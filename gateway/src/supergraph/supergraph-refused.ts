/** Why a supergraph is not served, in one line that goes on from the file's name. */
export class SupergraphRefused extends Error {
  override name = 'SupergraphRefused';

  constructor(reason: string) {
    super(reason.replaceAll(/\s+/g, ' ').trim());
  }
}
