import { asv } from '@maillage/asv';
import { cls } from '@maillage/cls';
import { clsm } from '@maillage/clsm';
import { cpts } from '@maillage/cpts';
import type { SchemeKindDefinition } from '@maillage/kit';
import { ptsm } from '@maillage/ptsm';
import { qpv } from '@maillage/qpv';

/** The registry: every kind of scheme in the graph, in the order of `SchemeKind`. One line adds a kind. */
export const schemeKinds: readonly SchemeKindDefinition[] = [clsm, cls, ptsm, asv, cpts, qpv];
