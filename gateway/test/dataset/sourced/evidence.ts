/** Where S1 names each CLSM, by slug: literal quotes. */
export const CLSM_EVIDENCE: Record<string, string> = {
  valbonne: 'CLSM de Valbonne',
  limoges: 'CLSM de Limoges',
  'saint-brieuc': 'CLSM de Saint-Brieuc',
  'grand-besancon-metropole': 'CLSM de Grand Besançon Métropole',
  'lyon-2-5-9': 'CLSM de Lyon (2ème, 5ème et 9ème arrondissements)',
  'lyon-3-6-8': 'CLSM de Lyon (3ème, 6ème et 8ème arrondissements)',
  'les-weppes': 'CLSM des Weppes',
  champigny: 'CLSM Champigny',
  meudon: 'CLSM de Meudon',
  lille: 'CLSM de Lille',
  valence: 'CLSM de Valence',
  echirolles: "CLSM d'Échirolles",
  brest: 'CLSM de Brest',
  toulouse: 'CLSM de Toulouse',
  rennes: 'CLSM de Rennes',
  antibes: "CLSM d'Antibes",
  'paris-12': 'CLSM de Paris (12ème arrondissement)',
  'epinay-pierrefitte': "CLSM d'Épinay-sur-Seine et Pierrefitte-sur-Seine",
  caen: 'CLSM de Caen',
  amiens: "CLSM d'Amiens",
  bordeaux: 'CLSM de Bordeaux',
  bron: 'Première adjointe déléguée à la santé et au handicap – Ville de Bron',
  'maconnais-sud-bourgogne': '2 représentants du PETR Mâconnais Sud Bourgogne',
  agen: "Élu-e de la ville d'Agen",
  fontaine: 'aux chiffres caractérisant la commune de Fontaine',
};

/** What S1 says of each action, by slug: literal quotes. */
export const ACTION_EVIDENCE: Record<string, string> = {
  'valbonne-situations-difficiles':
    'cellule de veille avec la police municipale sur les mains courantes si un lien avec une problématique de santé mentale est identifié',
  'valbonne-sism-2022': "Projection du film Aqua sur les bienfaits de l'eau pour la santé mentale",
  'valbonne-competences-psychosociales':
    'entre 80 et 100 professionnels travaillant dans les écoles (Éducation nationale, personnel extra-scolaire, employés de cantine...)',
  'limoges-logigramme-sdre': "Élaboration d'un logigramme",
  'limoges-sensibilisation-soins-sans-consentement': 'sensibilisation sur les soins sans consentement',
  'saint-brieuc-cesame':
    "Création d'une cellule de gestion des situations de crise en santé mentale (CESAME)",
  'grand-besancon-protocole-incurie':
    "Rédaction d'un protocole d'accord concernant la prise en charge partenariale des situations d'incurie",
  'grand-besancon-journee-diogene': "organisation d'une journée de formation sur le syndrome de Diogène",
  'grand-besancon-un-chez-soi-d-abord': "animation de la réponse à l'appel à projets",
  'lyon-2-5-9-captation-logements': 'Travail de captation de logements auprès des bailleurs du territoire',
  'lyon-3-6-8-rubrique-sante-mentale':
    'ressources locales sur le site de la ville à destination des habitants',
  'lyon-3-6-8-pssm-aide-alimentaire':
    "Premiers secours en santé mentale pour des bénévoles de l'aide alimentaire du territoire",
  'les-weppes-logement-inclusif': 'le logement participatif intergénérationnel, et LogiPsy',
  'champigny-agate': "Mise en place d'un partenariat entre la ville et l'association AGATE",
  'meudon-sism-2021': 'exposition des artistes des ESAT du territoire',
  'lille-sism-2022': "de l'impact de la crise climatique (éco-anxiété)",
  'valence-rencontres-thematiques': 'présentation du 3114 [numéro national de prévention du suicide]',
  'echirolles-interpretes': 'Sensibilisation des interprètes mobilisés par les équipes du centre hospitalier',
  'brest-formation-longue':
    "Formation longue organisée en partenariat avec le CHU et l'Université de Bretagne Occidentale",
  'toulouse-blablapsy': 'Mise en place du dispositif BlaBlaPsy, une camionnette itinérante',
  'rennes-smpg':
    'Passation de l\'enquête "Santé mentale en population générale", réalisée par le CCOMS de Lille',
  'antibes-colloque-sante-mentale-et-art': "Organisation d'un colloque « Santé mentale et art »",
  'antibes-convention-mediatheque': "signature d'une convention entre le CLSM et la médiathèque",
  'paris-12-louvre':
    "Signature d'une convention entre le pôle santé mentale de la ville de Paris et le musée du Louvre",
  'epinay-pierrefitte-groupe-parents':
    "Création d'un groupe d'entraide pour des parents d'enfants en situation de handicap, animé par la coordonnatrice du CLSM",
  'caen-formation-professionnels-jeunes':
    'Formation de professionnels travaillant en lien avec les jeunes (Éducation nationale, monde associatif, SUMPPS, EPSM)',
  'amiens-soupape':
    "rémunérée par la dotation politique de la ville et par le service municipal de santé publique d'Amiens",
  'bordeaux-prevention-suicide': 'déploiement des affiches du 3114 sur 50 panneaux publicitaires',
};

/** Where S1 names the partners of actions, by slug: literal quotes. Members of a COPIL are named by their seats. */
export const PARTNER_EVIDENCE: Record<string, string> = {
  'police-municipale-valbonne': 'la police municipale',
  'ville-de-lyon': 'sur le site de la ville',
  'ville-de-champigny-sur-marne': "entre la ville et l'association AGATE",
  agate: "l'association AGATE",
  'chu-de-brest': 'en partenariat avec le CHU',
  'universite-de-bretagne-occidentale': 'Université de Bretagne Occidentale',
  'ville-de-toulouse': 'Direction hygiène et santé de la ville de Toulouse',
  'gem-toutes-voiles-dehors': 'GEM "Toutes voiles dehors"',
  'unafam-31': 'UNAFAM 31',
  'ccoms-lille': 'CCOMS de Lille',
  'universite-cote-d-azur': "l'Université Côte d'Azur",
  'mediatheque-clsm-antibes': 'la médiathèque',
  'ville-de-paris': 'le pôle santé mentale de la ville de Paris',
  'musee-du-louvre': 'le musée du Louvre',
  'gem-paris-12': 'un GEM du 12ème arrondissement',
  'ville-d-amiens': "service municipal de santé publique d'Amiens",
  'voisins-solidaires': 'Voisins solidaires',
};

/** The three compositions of S1: first and last line in the source, and number of lines. */
export const COPIL_EVIDENCE = [
  { slug: 'bron', first: 'Conseillère municipale, déléguée', last: 'Coordonnatrice CLSM', lines: 17 },
  {
    slug: 'maconnais-sud-bourgogne',
    first: '2 représentants du PETR',
    last: '1 représentant du Centre de santé départemental 71',
    lines: 17,
  },
  { slug: 'agen', first: "Élu-e de la ville d'Agen", last: '1 coordonnateur de CLSM', lines: 15 },
];
