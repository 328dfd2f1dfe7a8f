import type { ClsmDeclaration } from '../declaration.ts';
import { communePerimeter } from '../place.ts';

export const valbonne: ClsmDeclaration = {
  slug: 'valbonne',
  name: 'CLSM de Valbonne',
  perimeter: communePerimeter('06152', 'Valbonne'),
  details: { complexCaseCell: true },
  bodies: [
    {
      type: 'CELLULE_CAS_COMPLEXES',
      theme: 'SITUATIONS_COMPLEXES',
      name: 'Groupe de travail sur les personnes en situation difficile',
    },
  ],
  partners: {
    'police-municipale-valbonne': {
      name: 'Police municipale de Valbonne',
      category: 'POLICE',
      communeCode: '06152',
    },
  },
  actions: [
    {
      slug: 'valbonne-situations-difficiles',
      title: 'Groupe de travail sur les personnes en situation difficile',
      description:
        'Un groupe de travail rassemble les équipes de psychiatrie adulte et infanto-juvénile, des travailleurs sociaux, le médecin addictologue du CSAPA et le médecin de ville. Il permet de suivre les personnes repérées par les travailleurs sociaux, ou signalées dans la cellule de veille avec la police municipale sur les mains courantes, si un lien avec une problématique de santé mentale est identifié.',
      theme: 'SITUATIONS_COMPLEXES',
      objective: 'permet de suivre (notamment dans un objectif de prévention) les personnes repérées',
      partners: ['police-municipale-valbonne'],
    },
    {
      slug: 'valbonne-sism-2022',
      title: 'SISM 2022 : « Pour ma santé mentale, agissons pour notre environnement »',
      description:
        'Projection du film Aqua sur les bienfaits de l’eau pour la santé mentale, accompagnée d’une table ronde d’experts.',
      theme: 'SISM',
    },
    {
      slug: 'valbonne-competences-psychosociales',
      title: 'Sensibilisation des professionnels de l’enfance aux compétences psychosociales (depuis 2016)',
      description:
        'Entre 80 et 100 professionnels des écoles (Éducation nationale, personnel extra-scolaire, employés de cantine…) et des crèches sont formés chaque année depuis 2016 aux compétences psychosociales. La formation est depuis peu également proposée aux enfants : intervention « Sommeil et écran » pour les CM1, ensemble des compétences psychosociales pour les CM2, ainsi qu’aux parents.',
      theme: 'PARENTALITE_ENFANTS_JEUNES',
    },
  ],
};
