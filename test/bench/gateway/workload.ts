import { PARTNERS, SCHEMES } from './graph/records.ts';

/** One operation of the benchmark; each request has variables of its own, so that nothing is answered for two requests at once. */
export interface Workload {
  name: WorkloadName;
  source: string;
  /** Variables of the `index`-th request. */
  variables(index: number): Record<string, unknown>;
}

export type WorkloadName = 'small' | 'large';

const SMALL = `query Small($id: ID!) {
  scheme(id: $id) { id name kind grant isFunded actions { title theme partner { name town } } }
}`;

const LARGE = `fragment PartnerFields on Partner { id name category town }
fragment SchemeFields on Scheme { id name kind population grant isFunded }
fragment ActionFields on Action { id title theme }
query Large($from: Int!, $first: Int!) {
  partners(from: $from, first: $first) {
    ...PartnerFields
    actions {
      ...ActionFields
      scheme {
        ...SchemeFields
        actions {
          ...ActionFields
          partner { ...PartnerFields actions { ...ActionFields scheme { ...SchemeFields } } }
        }
      }
    }
  }
  schemes(from: $from, first: $first) {
    ...SchemeFields
    actions {
      ...ActionFields
      partner { ...PartnerFields actions { ...ActionFields scheme { ...SchemeFields } } }
    }
  }
}`;

/** Steps that visit every record before any comes again. */
const STRIDE = 1_009;

export const workloads: readonly Workload[] = [
  {
    name: 'small',
    source: SMALL,
    variables: (index) => ({ id: `scheme_${(index * STRIDE) % SCHEMES}` }),
  },
  {
    name: 'large',
    source: LARGE,
    variables: (index) => ({ from: (index * STRIDE) % PARTNERS, first: 6 }),
  },
];
