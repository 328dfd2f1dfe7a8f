import { badUserInput, type SubgraphBuilder, sharedType } from '@maillage/kit';
import type { Position } from 'geojson';

export interface Point {
  longitude: number;
  latitude: number;
}

export const pointInput = (builder: SubgraphBuilder) =>
  sharedType(builder, 'PointInput', () =>
    builder.inputType('PointInput', {
      description: 'Un point, WGS84.',
      fields: (t) => ({
        longitude: t.float({ required: true, description: 'Degrés, de -180 à 180, vers l’est.' }),
        latitude: t.float({ required: true, description: 'Degrés, de -90 à 90, vers le nord.' }),
      }),
    }),
  );

/** @throws BAD_USER_INPUT on a point that is not on the globe */
export function positionOf({ longitude, latitude }: Point): Position {
  checkRange('longitude', longitude, 180);
  checkRange('latitude', latitude, 90);
  return [longitude, latitude];
}

function checkRange(name: string, value: number, limit: number): void {
  if (value >= -limit && value <= limit) return;
  throw badUserInput(`« ${name} » attend des degrés de -${limit} à ${limit} ; reçu : ${value}.`);
}
