import type { EnumRef } from '@pothos/core';
import type { DateComparator, SetComparator, StringComparator } from '../store/comparators.ts';
import type { SubgraphBuilder, Types } from './builder.ts';
import { territoryLevelEnum } from './enum-of.ts';
import { sharedType } from './shared-type.ts';

/** Comparators of filters: every part that is given must hold. The same in every subgraph. */
export const stringComparator = (builder: SubgraphBuilder) =>
  sharedType(builder, 'StringComparator', () =>
    builder.inputRef<StringComparator>('StringComparator').implement({
      description: 'Compare un texte, sans égard aux accents, à la casse ni aux traits d’union.',
      fields: (t) => ({
        eq: t.string({ description: 'Est ce texte.' }),
        in: t.stringList({ description: 'Est l’un de ces textes.' }),
        contains: t.string({ description: 'Contient ce texte.' }),
        startsWith: t.string({ description: 'Commence par ce texte.' }),
      }),
    }),
  );

export const dateComparator = (builder: SubgraphBuilder) =>
  sharedType(builder, 'DateComparator', () =>
    builder.inputRef<DateComparator>('DateComparator').implement({
      description: 'Compare un jour.',
      fields: (t) => ({
        eq: t.field({ type: 'Date', description: 'Ce jour.' }),
        lt: t.field({ type: 'Date', description: 'Avant ce jour.' }),
        lte: t.field({ type: 'Date', description: 'Ce jour ou avant.' }),
        gt: t.field({ type: 'Date', description: 'Après ce jour.' }),
        gte: t.field({ type: 'Date', description: 'Ce jour ou après.' }),
        isNull: t.boolean({ description: 'Le jour est inconnu (true) ou connu (false).' }),
      }),
    }),
  );

export const codeComparator = <Code extends string>(
  builder: SubgraphBuilder,
  name: string,
  code: EnumRef<Types, Code>,
) =>
  sharedType(builder, `${name}Comparator`, () =>
    builder.inputType(`${name}Comparator`, {
      description: `Compare une valeur de ${name}.`,
      fields: (t) => ({
        eq: t.field({ type: code, description: 'Est cette valeur.' }),
        in: t.field({ type: [code], description: 'Est l’une de ces valeurs.' }),
      }),
    }),
  );

export const intComparator = (builder: SubgraphBuilder) =>
  sharedType(builder, 'IntComparator', () =>
    builder.inputRef<SetComparator<number>>('IntComparator').implement({
      description: 'Compare un nombre entier.',
      fields: (t) => ({
        eq: t.int({ description: 'Est ce nombre.' }),
        in: t.intList({ description: 'Est l’un de ces nombres.' }),
      }),
    }),
  );

export const booleanComparator = (builder: SubgraphBuilder) =>
  sharedType(builder, 'BooleanComparator', () =>
    builder.inputRef<SetComparator<boolean>>('BooleanComparator').implement({
      description: 'Compare un oui ou non ; une réponse inconnue n’est ni l’un ni l’autre.',
      fields: (t) => ({ eq: t.boolean({ description: 'Est oui (true) ou non (false).' }) }),
    }),
  );

export const territoryRefInput = (builder: SubgraphBuilder) =>
  sharedType(builder, 'TerritoryRef', () =>
    builder.inputType('TerritoryRef', {
      description: 'Désigne un territoire par son niveau et son code.',
      fields: (t) => ({
        level: t.field({
          type: territoryLevelEnum(builder),
          required: true,
          description: 'Niveau du territoire.',
        }),
        code: t.string({ required: true, description: 'Code officiel.' }),
      }),
    }),
  );
