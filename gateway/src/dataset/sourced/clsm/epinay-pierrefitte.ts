import type { ClsmDeclaration } from '../declaration.ts';
import { cog } from '../source.ts';

/** Two communes, as S1 names them. Pierrefitte-sur-Seine is a commune déléguée of Saint-Denis since 2025-01-01: the perimeter follows it there. */
export const epinayPierrefitte: ClsmDeclaration = {
  slug: 'epinay-pierrefitte',
  name: 'CLSM d’Épinay-sur-Seine et Pierrefitte-sur-Seine',
  perimeter: {
    scale: 'INTERCOMMUNAL',
    declared: [
      { level: 'COMMUNE', code: '93031' },
      { level: 'COMMUNE', code: '93059' },
    ],
    sources: [
      cog(
        'Périmètre déduit du nom du CLSM : communes d’Épinay-sur-Seine (93031) et de Pierrefitte-sur-Seine (93059), celle-ci commune déléguée de Saint-Denis (93066) depuis le 1er janvier 2025',
      ),
    ],
  },
  coordinated: true,
  actions: [
    {
      slug: 'epinay-pierrefitte-groupe-parents',
      title: 'Groupe d’entraide pour des parents d’enfants en situation de handicap',
      description:
        'Groupe d’entraide animé par la coordonnatrice du CLSM. Les parents font parfois intervenir des professionnels afin d’échanger et de développer des projets avec eux : une rencontre sur le sport a par exemple été organisée avec un professionnel de la ville, afin de proposer une activité adaptée aux enfants en situation de handicap.',
      theme: 'PARENTALITE_ENFANTS_JEUNES',
      objective:
        'leur permettre de se conseiller mutuellement, de créer du lien social, et de fait de se sentir mieux entourés et compris',
    },
  ],
};
