import { createHub } from '@maillage/gateway';
import { warmUp } from '../../../../gateway/src/hub/warm-up.ts';
import { AS_OF, schemeKinds } from '../setting.ts';
import { timed } from './statistics.ts';

/** The day before the one asked: nothing that was worked out for it is of use. */
const EARLIER = '2025-12-31';

const databaseUrl = process.env.DATABASE_URL ?? '';
const source = `query ($day: Date!) { articulationMatrix(asOf: $day) { cells { kind otherKind overlaps population sharedPartners jointActions } } }`;
const hub = await createHub({ databaseUrl, today: () => EARLIER, pollEvery: null });
await warmUp(hub, schemeKinds);
const context = hub.requestContext();
process.stdout.write(
  String(await timed(() => hub.gateway.respond({ source, variables: { day: AS_OF }, context }))),
);
await hub.close();
