import type { SchemeKindDefinition, SchemeRecord } from '../../contract/index.ts';
import { changeInput, creationInput } from '../../mutations/inputs.ts';
import type { MutationDefinition } from '../../mutations/mutation-fields.ts';
import { creating, operating } from '../../mutations/plannings.ts';
import type { SubgraphBuilder } from '../../schema/builder.ts';
import {
  amendScheme,
  blankScheme,
  closeScheme,
  createScheme,
  type NewScheme,
  newSchemeId,
  reopenScheme,
  setPerimeter,
} from '../../writing/index.ts';
import { statusEnum } from '../fields/status-fields.ts';
import { cardFields } from './card-fields.ts';
import { perimeterFields, perimeterInput } from './shared-inputs.ts';

/** The life of a scheme: how it begins, changes, moves, ends and begins again. */
export function lifeMutations(
  builder: SubgraphBuilder,
  definition: SchemeKindDefinition,
): MutationDefinition<SchemeRecord>[] {
  const { typeName, label } = definition;
  const status = statusEnum(builder, definition);
  return [
    {
      field: `create${typeName}`,
      description: `Crée une fiche de type « ${label} ».`,
      input: creationInput(builder, {
        name: `Create${typeName}Input`,
        description: `Décrit une nouvelle fiche de type « ${label} ».`,
        fields: (t) => ({
          ...cardFields(builder, definition, { isNew: true })(t),
          perimeter: t.field({
            type: perimeterInput(builder),
            description: 'Son périmètre, s’il est connu.',
          }),
        }),
      }),
      planning: creating(createScheme, (input: NewScheme) =>
        blankScheme(newSchemeId(definition, input.details), definition.code),
      ),
    },
    {
      field: `amend${typeName}`,
      description: 'Modifie la fiche : nom, dates, statut, détails, porteurs, provenance, identifiants.',
      input: changeInput(builder, {
        name: `Amend${typeName}Input`,
        description: 'Ce qui change : un champ absent reste tel quel, un champ nul est vidé.',
        fields: cardFields(builder, definition, { isNew: false }),
      }),
      planning: operating(amendScheme),
    },
    {
      field: `set${typeName}Perimeter`,
      description: 'Donne à la fiche un périmètre à partir d’un jour ; celui d’avant finit la veille.',
      input: changeInput(builder, {
        name: 'SetPerimeterInput',
        description: 'Un périmètre, à partir d’un jour.',
        fields: perimeterFields(builder, { sinceIsNeeded: true }),
      }),
      planning: operating(setPerimeter),
    },
    {
      field: `close${typeName}`,
      description: 'Met fin au dispositif, à partir d’un jour.',
      input: changeInput(builder, {
        name: `Close${typeName}Input`,
        description: 'La fin du dispositif.',
        fields: (t) => ({
          on: t.field({ type: 'Date', required: true, description: 'Premier jour où il n’est plus.' }),
          status: t.field({
            type: status,
            description: 'Statut de fin ; absent s’il n’y en a qu’un, ou pour celui du terme.',
          }),
        }),
      }),
      planning: operating(closeScheme(definition)),
    },
    {
      field: `reopen${typeName}`,
      description:
        'Rouvre un dispositif terminé ou en sommeil : à partir d’un jour, si son cycle de vie le permet ; sans jour, sa fin était une erreur et s’efface.',
      input: changeInput(builder, {
        name: `Reopen${typeName}Input`,
        description: 'La réouverture.',
        fields: (t) => ({
          on: t.field({
            type: 'Date',
            description: 'Premier jour où il est de nouveau là ; absent pour effacer sa fin.',
          }),
          status: t.field({
            type: status,
            description: 'Statut où il revient ; absent pour le dernier où il était actif.',
          }),
          endsOn: t.field({
            type: 'Date',
            description: 'Son nouveau terme ; nul s’il n’en a plus, absent s’il ne change pas.',
          }),
        }),
      }),
      planning: operating(reopenScheme(definition)),
    },
  ];
}
