import { aliases } from './aliases.ts';
import { compositeKeys } from './composite-keys.ts';
import { conditions } from './conditions.ts';
import { entityInterfaces } from './entity-interfaces.ts';
import { enums } from './enums.ts';
import type { ExampleGraph } from './graph.ts';
import { inaccessible } from './inaccessible.ts';
import { inputTypes } from './input-types.ts';
import { interfaceObject } from './interface-object.ts';
import { interfaces } from './interfaces.ts';
import { introspection } from './introspection.ts';
import { keys } from './keys.ts';
import { multipleKeys } from './multiple-keys.ts';
import { mutations } from './mutations.ts';
import { nestedKeys } from './nested-keys.ts';
import { nonResolvableKeys } from './non-resolvable-keys.ts';
import { override } from './override.ts';
import { provides } from './provides.ts';
import { requires } from './requires.ts';
import { requiresChain } from './requires-chain.ts';
import { scalars } from './scalars.ts';
import { schemes } from './schemes.ts';
import { shareable } from './shareable.ts';
import { sharedEntities } from './shared-entities.ts';
import { singleKeys } from './single-keys.ts';
import { typenames } from './typenames.ts';
import { unions } from './unions.ts';
import { varyingTypes } from './varying-types.ts';

export const graphs: readonly ExampleGraph[] = [
  singleKeys,
  sharedEntities,
  compositeKeys,
  nestedKeys,
  multipleKeys,
  keys,
  nonResolvableKeys,
  requires,
  requiresChain,
  provides,
  shareable,
  override,
  interfaces,
  entityInterfaces,
  interfaceObject,
  unions,
  enums,
  inputTypes,
  inaccessible,
  scalars,
  schemes,
  conditions,
  introspection,
  aliases,
  typenames,
  varyingTypes,
  mutations,
];
