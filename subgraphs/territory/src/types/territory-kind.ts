import { type TerritoryRef, territoryInterface, territoryLevelEnum } from '@maillage/kit';
import type { TerritoryGraph } from './graph.ts';

/** Answered by the subgraph of the kind: here only so that the type is a whole `Territory`. With its namespace, the directive needs no import. */
const EXTERNAL = { directives: [{ name: 'federation__external', args: {} }] } as object;

/** The type of each kind whose schemes are territories (the QPV): known here by level and code alone. */
export function defineTerritoryKinds({ builder, kinds }: TerritoryGraph): void {
  const territory = territoryInterface(builder, kinds);
  for (const { typeName, description, territory: own } of kinds) {
    if (!own) continue;
    const type = builder.objectRef<TerritoryRef>(typeName).implement({
      description,
      interfaces: [territory],
      fields: (t) => ({
        code: t.exposeString('code', { shareable: true, description: 'Code officiel.' }),
        level: t.expose('level', {
          shareable: true,
          type: territoryLevelEnum(builder),
          description: 'Niveau du territoire.',
        }),
        name: t.string({ ...EXTERNAL, description: 'Nom.', resolve: elsewhere }),
        population: t.int({ ...EXTERNAL, nullable: true, description: 'Population.', resolve: elsewhere }),
        region: t.field({
          ...EXTERNAL,
          type: territory,
          nullable: true,
          description: 'Région.',
          resolve: elsewhere,
        }),
        departement: t.field({
          ...EXTERNAL,
          type: territory,
          nullable: true,
          description: 'Département.',
          resolve: elsewhere,
        }),
      }),
    });
    builder.asEntity(type, {
      key: builder.keyDirective(builder.selection<{ code: string }>('code'), false),
      resolveReference: ({ code }) => ({ level: own.level, code }),
    });
  }
}

function elsewhere(): never {
  throw new Error('Answered by the subgraph of its kind.');
}
