import type { PartList } from '../../writing/index.ts';

export interface PartNames {
  /** Name of its types, and field of the inputs that holds it. */
  name: string;
  key: string;
  /** « un siège » */
  label: string;
  /** Names of the mutations of a kind; a list without an end has none. */
  add: (kind: string) => string;
  end?: (kind: string) => string;
}

/** How the mutations of each list of a scheme are called. */
export const PART_NAMES: Readonly<Record<PartList, PartNames>> = {
  bodies: {
    name: 'Body',
    key: 'body',
    label: 'une instance',
    add: (kind) => `add${kind}Body`,
    end: (kind) => `close${kind}Body`,
  },
  seats: { name: 'Seat', key: 'seat', label: 'un siège', add: (kind) => `seatIn${kind}` },
  coordinations: {
    name: 'Post',
    key: 'post',
    label: 'un poste de coordination',
    add: (kind) => `open${kind}Post`,
    end: (kind) => `close${kind}Post`,
  },
  fundings: { name: 'Funding', key: 'funding', label: 'un financement', add: (kind) => `add${kind}Funding` },
  links: {
    name: 'Link',
    key: 'link',
    label: 'une articulation déclarée',
    add: (kind) => `add${kind}Link`,
    end: (kind) => `end${kind}Link`,
  },
  documents: { name: 'Document', key: 'document', label: 'un document', add: (kind) => `add${kind}Document` },
  derogations: {
    name: 'Derogation',
    key: 'derogation',
    label: 'une dérogation',
    add: (kind) => `add${kind}Derogation`,
    end: (kind) => `end${kind}Derogation`,
  },
};
