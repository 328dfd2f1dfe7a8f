import type { ClsmDeclaration } from '../declaration.ts';
import { cog } from '../source.ts';

/** Pierrefitte-sur-Seine is a commune déléguée of Saint-Denis since 2025-01-01: the COG of 2026 knows it at that level. */
export const epinayPierrefitte: ClsmDeclaration = {
  slug: 'epinay-pierrefitte',
  name: 'CLSM d’Épinay-sur-Seine et Pierrefitte-sur-Seine',
  perimeter: {
    scale: 'INTERCOMMUNAL',
    declared: [
      { level: 'COMMUNE', code: '93031' },
      { level: 'COMMUNE_DELEGUEE', code: '93059' },
    ],
    sources: [
      cog(
        'Périmètre déduit du nom du CLSM : commune d’Épinay-sur-Seine (93031) et Pierrefitte-sur-Seine (93059), commune déléguée de Saint-Denis (93066) depuis le 1er janvier 2025',
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
