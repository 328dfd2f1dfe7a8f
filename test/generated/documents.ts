/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Instance d’un dispositif (DOMAIN.md §2 ; S0, S1 partie 2). */
export type BodyType =
  /** Cellule de situations complexes */
  | 'CELLULE_CAS_COMPLEXES'
  /** Comité de pilotage */
  | 'COPIL'
  /** Comité technique ou comité de pilotage restreint */
  | 'COTECH'
  /** Groupe de travail thématique */
  | 'GROUPE_TRAVAIL'
  /** Assemblée plénière */
  | 'PLENIERE';

/** Rôle d’un dispositif dans une action. */
export type CarrierRole =
  /** Porte l’action */
  | 'LEAD'
  /** Y est associé */
  | 'PARTNER';

/** Statut propre au type « Conseil local de santé mentale ». */
export type ClsmStatus =
  /** Actif */
  | 'ACTIF'
  /** Clos */
  | 'CLOS'
  /** En sommeil */
  | 'EN_SOMMEIL'
  /** En projet */
  | 'PROJET';

/** Collège auquel un membre est rattaché ; les quatre premiers groupes forment les « quatre quarts » (S1 partie 2). */
export type College =
  /** Aidants et familles */
  | 'AIDANTS'
  /** Agence régionale de santé */
  | 'ARS'
  /** Associations */
  | 'ASSOCIATION'
  /** Assurance maladie */
  | 'ASSURANCE_MALADIE'
  /** Autre */
  | 'AUTRE'
  /** Services des collectivités */
  | 'COLLECTIVITE'
  /** Coordination d’un dispositif */
  | 'COORDINATION'
  /** Éducation nationale et enseignement */
  | 'EDUCATION'
  /** Élus */
  | 'ELUS'
  /** Habitants */
  | 'HABITANTS'
  /** Justice et sécurité */
  | 'JUSTICE_SECURITE'
  /** Professionnels de santé libéraux */
  | 'LIBERAL'
  /** Logement et bailleurs */
  | 'LOGEMENT'
  /** Préfecture et services de l’État */
  | 'PREFECTURE_ETAT'
  /** Psychiatrie publique adulte */
  | 'PSYCHIATRIE_ADULTE'
  /** Psychiatrie publique infanto-juvénile */
  | 'PSYCHIATRIE_INFANTO_JUVENILE'
  /** Psychiatrie publique, sans précision */
  | 'PSYCHIATRIE_PUBLIQUE'
  /** Autres acteurs de la santé */
  | 'SANTE'
  /** Social et médico-social */
  | 'SOCIAL_MEDICO_SOCIAL'
  /** Usagers et personnes concernées */
  | 'USAGERS';

/** Document d’un dispositif (S0, S4 §9 à §12). */
export type DocumentType =
  /** Autre */
  | 'AUTRE'
  /** Bilan annuel */
  | 'BILAN'
  /** Charte éthique */
  | 'CHARTE_ETHIQUE'
  /** Contrat ou convention */
  | 'CONTRAT'
  /** Diagnostic local */
  | 'DIAGNOSTIC'
  /** Document cadre */
  | 'DOCUMENT_CADRE'
  /** Évaluation de la concertation */
  | 'EVALUATION'
  /** Feuille de route */
  | 'FEUILLE_DE_ROUTE'
  /** Rapport à la commission régionale */
  | 'RAPPORT'
  /** Restitution à la population */
  | 'RESTITUTION';

/** Employeur ou lieu d’exercice d’un poste de coordination (S1 partie 5). */
export type EmployerType =
  /** Association */
  | 'ASSOCIATION'
  /** Autre */
  | 'AUTRE'
  /** Collectivité territoriale */
  | 'COLLECTIVITE'
  /** Collectivité territoriale et hôpital */
  | 'COLLECTIVITE_ET_HOPITAL'
  /** État */
  | 'ETAT'
  /** Hôpital */
  | 'HOPITAL';

/** Origine d’un financement (DOMAIN.md §2 ; S1 parties 4 et 5). */
export type FundingSource =
  /** Agence nationale de la cohésion des territoires */
  | 'ANCT'
  /** Agence régionale de santé (FIR, appel à projets) */
  | 'ARS'
  /** Autre */
  | 'AUTRE'
  /** Caisse d’allocations familiales */
  | 'CAF'
  /** Centre communal d’action sociale */
  | 'CCAS'
  /** Collectivité */
  | 'COLLECTIVITE'
  /** Contrat de ville (programme 147) */
  | 'CONTRAT_DE_VILLE'
  /** Hôpital */
  | 'HOPITAL'
  /** Mutuelle */
  | 'MUTUELLE'
  /** Partenaire local */
  | 'PARTENAIRE_LOCAL'
  /** Conseil régional */
  | 'REGION';

/** Comment un recouvrement est établi ; jamais plus précis que ses données (DOMAIN.md §3). */
export type OverlapMethod =
  /** Exact à la précision des contours (0,5 % de la surface d’un quartier), là où la liste des communes ne suffisait pas : le contour d’un quartier au moins dit dans quelles communes et quels arrondissements il se trouve. Un quartier à cheval est partagé selon sa surface, jamais selon ses habitants */
  | 'POLYGONS'
  /** Exact, par la liste des communes, arrondissements, communes déléguées et QPV */
  | 'UNITS'
  /** Indécis : une partie de commune est ou peut être à cheval sur la limite, et rien ne dit dans quelle mesure */
  | 'UNRESOLVED';

/** Catégorie d’un partenaire (DOMAIN.md §§1, 2 et 6). */
export type PartnerCategory =
  /** Agence régionale de santé */
  | 'ARS'
  /** Association */
  | 'ASSOCIATION'
  /** Association de familles et d’aidants (UNAFAM…) */
  | 'ASSOCIATION_FAMILLES'
  /** Association d’usagers */
  | 'ASSOCIATION_USAGERS'
  /** Caisse d’assurance maladie */
  | 'ASSURANCE_MALADIE'
  /** Autre */
  | 'AUTRE'
  /** Bailleur social */
  | 'BAILLEUR'
  /** Caisse d’allocations familiales */
  | 'CAF'
  /** Centre communal ou intercommunal d’action sociale */
  | 'CCAS'
  /** Centre médico-psychologique */
  | 'CMP'
  /** Commune, intercommunalité, département ou région */
  | 'COLLECTIVITE'
  /** Culture et loisirs */
  | 'CULTURE'
  /** Éducation nationale, université, école */
  | 'EDUCATION'
  /** Groupe d’entraide mutuelle */
  | 'GEM'
  /** Établissement de santé */
  | 'HOPITAL'
  /** Justice */
  | 'JUSTICE'
  /** Professionnels libéraux et leurs organisations */
  | 'LIBERAL'
  /** Maison des adolescents */
  | 'MDA'
  /** Maison départementale des personnes handicapées */
  | 'MDPH'
  /** Établissement ou service médico-social */
  | 'MEDICO_SOCIAL'
  /** Ordre professionnel */
  | 'ORDRE'
  /** Police, gendarmerie, police municipale */
  | 'POLICE'
  /** Préfecture et services de l’État */
  | 'PREFECTURE'
  /** Prévention et promotion de la santé (IREPS…) */
  | 'PREVENTION'
  /** Structure sociale */
  | 'SOCIAL';

/** D’où vient un enregistrement. */
export type Provenance =
  /** Déclaré par celui qui le tient */
  | 'DECLARED'
  /** Illustratif : plausible, mais pas réel */
  | 'ILLUSTRATIVE'
  /** Registre officiel */
  | 'OFFICIAL'
  /** Repris d’un document cité */
  | 'SOURCED';

/** Type de dispositif territorial de santé. */
export type SchemeKind =
  /** Atelier santé ville */
  | 'ASV'
  /** Contrat local de santé */
  | 'CLS'
  /** Conseil local de santé mentale */
  | 'CLSM'
  /** Communauté professionnelle territoriale de santé */
  | 'CPTS'
  /** Projet territorial de santé mentale */
  | 'PTSM'
  /** Quartier prioritaire de la politique de la ville */
  | 'QPV';

/** Thème d’un groupe de travail ou d’une action (S1 partie 4 ; DOMAIN.md §2). */
export type Theme =
  /** Accès aux soins et précarité */
  | 'ACCES_SOINS_PRECARITE'
  /** Addictions */
  | 'ADDICTIONS'
  /** Adolescents */
  | 'ADOLESCENTS'
  /** Autre thème */
  | 'AUTRE'
  /** Logement et habitat */
  | 'LOGEMENT_HABITAT'
  /** Loisirs et culture */
  | 'LOISIRS_CULTURE'
  /** Parentalité, enfants, jeunes */
  | 'PARENTALITE_ENFANTS_JEUNES'
  /** Personnes âgées */
  | 'PERSONNES_AGEES'
  /** Sensibilisation de la population */
  | 'SENSIBILISATION_POPULATION'
  /** Sensibilisation des professionnels */
  | 'SENSIBILISATION_PROFESSIONNELS'
  /** Semaines d’information sur la santé mentale */
  | 'SISM'
  /** Situations complexes */
  | 'SITUATIONS_COMPLEXES'
  /** Prévention du suicide */
  | 'SUICIDE';

export type ClsmOfRegionQueryVariables = Exact<{
  region: string;
  day: string;
}>;


export type ClsmOfRegionQuery = { clsmSchemes: { totalCount: number, nodes: Array<{ id: string, name: string, provenance: Provenance, perimeter: { population: number | null, unitCodes: Array<string> } | null, overlaps: { totalCount: number, nodes: Array<{ method: OverlapMethod, population: number | null, shareOfThis: number | null, shareOfOther: number | null, unitCodes: Array<string>, scheme:
            | { id: string, kind: SchemeKind, name: string }
            | { id: string, kind: SchemeKind, name: string }
            | { id: string, kind: SchemeKind, name: string }
            | { id: string, kind: SchemeKind, name: string }
            | { id: string, kind: SchemeKind, name: string }
            | { id: string, kind: SchemeKind, name: string }
           }> } }> } };

export type SchemePageQueryVariables = Exact<{
  first: number;
  day: string;
}>;


export type SchemePageQuery = { clsmSchemes: { nodes: Array<{ name: string, status: ClsmStatus | null, statusLabel: string | null, perimeter: { units: Array<
          | { code: string, name: string, region: { name: string } | null }
          | { code: string, name: string, region: { name: string } | null }
          | { code: string, name: string, region: { name: string } | null }
          | { code: string, name: string, region: { name: string } | null }
          | { code: string, name: string, region: { name: string } | null }
          | { code: string, name: string, region: { name: string } | null }
          | { code: string, name: string, region:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             | null }
          | { code: string, name: string, region: { name: string } | null }
        > } | null, leads: Array<{ name: string }>, bodies: Array<{ type: BodyType, theme: Theme | null, meetings: Array<{ heldOn: string, attendance: Array<{ college: College, persons: number }> }> }>, seats: Array<{ role: string | null, college: College | null, partner: { name: string, category: PartnerCategory, commune:
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
            | { name: string }
           | null } }>, coordinations: Array<{ fte: number | null, employer: EmployerType | null }>, fundings: Array<{ source: FundingSource, amount: number | null }>, documents: Array<{ type: DocumentType, date: string | null }>, derogations: Array<{ rule: string, grantedBy: string, reason: string }>, externalIds: Array<{ system: string, value: string }>, history: { totalCount: number }, actions: { nodes: Array<{ title: string, carriers: Array<{ role: CarrierRole, scheme:
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
              | { name: string }
             }>, targets: Array<
            | { code: string }
            | { code: string }
            | { code: string }
            | { code: string }
            | { code: string }
            | { code: string }
            | { code: string }
            | { code: string }
          > }> } }> } };


export const ClsmOfRegionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ClsmOfRegion"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"region"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clsmSchemes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"territory"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"level"},"value":{"kind":"EnumValue","value":"REGION"}},{"kind":"ObjectField","name":{"kind":"Name","value":"code"},"value":{"kind":"Variable","name":{"kind":"Name","value":"region"}}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"provenance"}},{"kind":"Field","name":{"kind":"Name","value":"perimeter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"unitCodes"}}]}},{"kind":"Field","name":{"kind":"Name","value":"overlaps"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"200"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"method"}},{"kind":"Field","name":{"kind":"Name","value":"population"}},{"kind":"Field","name":{"kind":"Name","value":"shareOfThis"}},{"kind":"Field","name":{"kind":"Name","value":"shareOfOther"}},{"kind":"Field","name":{"kind":"Name","value":"unitCodes"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<ClsmOfRegionQuery, ClsmOfRegionQueryVariables>;
export const SchemePageDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SchemePage"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"day"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Date"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clsmSchemes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"state"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"eq"},"value":{"kind":"EnumValue","value":"ACTIVE"}}]}},{"kind":"ObjectField","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]},{"kind":"Field","name":{"kind":"Name","value":"statusLabel"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}]},{"kind":"Field","name":{"kind":"Name","value":"perimeter"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"units"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"region"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"leads"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"bodies"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"theme"}},{"kind":"Field","name":{"kind":"Name","value":"meetings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2024"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heldOn"}},{"kind":"Field","name":{"kind":"Name","value":"attendance"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"college"}},{"kind":"Field","name":{"kind":"Name","value":"persons"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"seats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"body"},"value":{"kind":"EnumValue","value":"COPIL"}},{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"college"}},{"kind":"Field","name":{"kind":"Name","value":"partner"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"category"}},{"kind":"Field","name":{"kind":"Name","value":"commune"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"coordinations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"fte"}},{"kind":"Field","name":{"kind":"Name","value":"employer"}}]}},{"kind":"Field","name":{"kind":"Name","value":"fundings"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"year"},"value":{"kind":"IntValue","value":"2024"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"source"}},{"kind":"Field","name":{"kind":"Name","value":"amount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"documents"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"date"}}]}},{"kind":"Field","name":{"kind":"Name","value":"derogations"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"asOf"},"value":{"kind":"Variable","name":{"kind":"Name","value":"day"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rule"}},{"kind":"Field","name":{"kind":"Name","value":"grantedBy"}},{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}},{"kind":"Field","name":{"kind":"Name","value":"externalIds"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"system"}},{"kind":"Field","name":{"kind":"Name","value":"value"}}]}},{"kind":"Field","name":{"kind":"Name","value":"history"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}}]}},{"kind":"Field","name":{"kind":"Name","value":"actions"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"title"}},{"kind":"Field","name":{"kind":"Name","value":"carriers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"scheme"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"targets"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}}]}}]}}]}}]}}]}}]}}]} as unknown as DocumentNode<SchemePageQuery, SchemePageQueryVariables>;