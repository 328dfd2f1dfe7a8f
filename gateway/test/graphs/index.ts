import { interfaceObject } from './interface-object.ts';
import { keys } from './keys.ts';
import { requires } from './requires.ts';
import { unions } from './unions.ts';

export const graphs = [keys, requires, unions, interfaceObject];
