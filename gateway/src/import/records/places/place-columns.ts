import type { NamedColumn } from '../file/header.ts';

/** Columns of the lists that régions keep, where a perimeter is told by the names of its communes. */
export const PLACE_COLUMNS = [
  {
    name: 'nom',
    aliases: [
      'cpts',
      'clsm',
      'cls',
      'nom_de_la_cpts',
      'nom_du_clsm',
      'nom_du_cls',
      'denomination',
      'nom_dispositif',
    ],
  },
  {
    name: 'communes',
    aliases: [
      'commune',
      'nom_commune',
      'nom_de_la_commune',
      'noms_des_communes',
      'communes_couvertes',
      'communes_du_territoire',
      'liste_des_communes',
      'libelle_commune',
      'lib_com',
      'nom_com',
    ],
  },
  {
    name: 'codes_insee',
    aliases: ['insee_com', 'code_insee', 'code_commune', 'insee', 'codgeo', 'communes_insee', 'depcom'],
  },
  {
    name: 'departement',
    aliases: [
      'dep',
      'dept',
      'insee_dep',
      'code_departement',
      'lib_dep',
      'nom_departement',
      'numero_departement',
    ],
  },
  { name: 'region', aliases: ['reg', 'insee_reg', 'code_region', 'lib_reg', 'nom_region'] },
] as const satisfies readonly NamedColumn[];

/** Those that tell where a row's communes are. */
export const OF_PLACE: readonly string[] = ['communes', 'codes_insee', 'departement', 'region'];
