import { interfaceObject } from './interface-object.ts';
import { keys } from './keys.ts';
import { requires } from './requires.ts';
import { scalars } from './scalars.ts';
import { unions } from './unions.ts';
import { varyingTypes } from './varying-types.ts';

export const graphs = [keys, requires, unions, interfaceObject, scalars, varyingTypes];
