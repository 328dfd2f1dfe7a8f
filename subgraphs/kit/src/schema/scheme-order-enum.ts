import { vocabulary } from '../contract/vocabulary.ts';
import { SCHEME_ORDERS } from '../store/scheme/scheme-order.ts';
import type { SubgraphBuilder } from './builder.ts';
import { enumOf } from './enum-of.ts';

const ORDERS = vocabulary({
  name: 'SchemeOrder',
  description: 'Ordre d’une liste de dispositifs ; à égalité, l’identifiant départage.',
  labels: SCHEME_ORDERS,
});

export const schemeOrderEnum = (builder: SubgraphBuilder) => enumOf(builder, ORDERS);
