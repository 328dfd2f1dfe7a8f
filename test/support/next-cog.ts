import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A row of INSEE's list of communes, in the columns that tell something here. */
export interface ListRow {
  TYPECOM: 'COM' | 'ARM' | 'COMD' | 'COMA';
  COM: string;
  REG: string;
  DEP: string;
  LIBELLE: string;
  COMPARENT: string;
}

interface Published {
  code: string;
  nom: string;
  type: string;
  departement: string;
  region: string;
  commune?: string;
  chefLieu?: string;
}

const TYPES: Readonly<Record<string, ListRow['TYPECOM']>> = {
  'commune-actuelle': 'COM',
  'arrondissement-municipal': 'ARM',
  'commune-deleguee': 'COMD',
  'commune-associee': 'COMA',
};

const require = createRequire(import.meta.url);

/** The published communes of 2026 as INSEE lists them: none of the collectivités d’outre-mer, région and département of communes only. */
export function listOf2026(): ListRow[] {
  const file = require.resolve('@etalab/decoupage-administratif/data/communes.json');
  const published: Published[] = JSON.parse(readFileSync(file, 'utf8'));
  return published
    .filter(({ departement, region }) => departement !== region)
    .map(({ code, nom, type, departement, region, commune, chefLieu }) => {
      const isCommune = type === 'commune-actuelle';
      return {
        TYPECOM: TYPES[type] as ListRow['TYPECOM'],
        COM: code,
        REG: isCommune ? region : '',
        DEP: isCommune ? departement : '',
        LIBELLE: nom,
        COMPARENT: commune ?? chefLieu ?? '',
      };
    });
}

const commune = (code: string, name: string, [region, departement]: [string, string]): ListRow => ({
  TYPECOM: 'COM',
  COM: code,
  REG: region,
  DEP: departement,
  LIBELLE: name,
  COMPARENT: '',
});
const part = (code: string, name: string, parent: string): ListRow => ({
  TYPECOM: 'COMD',
  COM: code,
  REG: '',
  DEP: '',
  LIBELLE: name,
  COMPARENT: parent,
});

const GERS: [string, string] = ['76', '32'];

const GONE = ['COM 32002', 'COM 32004', 'COM 32010', 'COM 32016', 'COMD 14268'];
const REPLACED: readonly ListRow[] = [
  commune('32001', 'Aignan-en-Gascogne', GERS),
  commune('32012', 'Aubiet-Ansan', GERS),
  commune('32005', 'Arblades', GERS),
];
const ADDED: readonly ListRow[] = [
  part('32002', 'Ansan', '32012'),
  part('32012', 'Aubiet', '32012'),
  part('32004', 'Arblade-le-Bas', '32005'),
  part('32005', 'Arblade-le-Haut', '32005'),
  commune('31999', 'Auradé', ['76', '31']),
  commune('14268', 'Fierville-Bray', ['28', '14']),
];

/**
 * An invented list of 2027: Ansan merges into Aubiet (one EPCI) and Arblade-le-Bas into Arblade-le-Haut (two EPCI), leaving communes
 * déléguées; Arrouède into Aujan-Mournède, leaving none; Fierville-Bray leaves Valambray; Auradé goes from the Gers to Haute-Garonne under
 * another code; Aignan is renamed.
 */
export function inventedListOf2027(): ListRow[] {
  const replaced = new Map(REPLACED.map((row) => [`${row.TYPECOM} ${row.COM}`, row]));
  const rows = listOf2026()
    .filter(({ TYPECOM, COM }) => !GONE.includes(`${TYPECOM} ${COM}`))
    .map((row) => replaced.get(`${row.TYPECOM} ${row.COM}`) ?? row);
  return [...rows, ...ADDED];
}

/** The same changes as INSEE's file of movements tells them: MOD, then type, code and name before and after. */
export const INVENTED_MOVEMENTS: readonly (readonly [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
])[] = [
  ['10', 'COM', '32001', 'Aignan', 'COM', '32001', 'Aignan-en-Gascogne'],
  ['32', 'COM', '32002', 'Ansan', 'COM', '32012', 'Aubiet-Ansan'],
  ['32', 'COM', '32002', 'Ansan', 'COMD', '32002', 'Ansan'],
  ['32', 'COM', '32012', 'Aubiet', 'COM', '32012', 'Aubiet-Ansan'],
  ['32', 'COM', '32012', 'Aubiet', 'COMD', '32012', 'Aubiet'],
  ['32', 'COM', '32004', 'Arblade-le-Bas', 'COM', '32005', 'Arblades'],
  ['32', 'COM', '32004', 'Arblade-le-Bas', 'COMD', '32004', 'Arblade-le-Bas'],
  ['32', 'COM', '32005', 'Arblade-le-Haut', 'COM', '32005', 'Arblades'],
  ['32', 'COM', '32005', 'Arblade-le-Haut', 'COMD', '32005', 'Arblade-le-Haut'],
  ['31', 'COM', '32010', 'Arrouède', 'COM', '32015', 'Aujan-Mournède'],
  ['31', 'COM', '32015', 'Aujan-Mournède', 'COM', '32015', 'Aujan-Mournède'],
  ['41', 'COM', '32016', 'Auradé', 'COM', '31999', 'Auradé'],
  ['21', 'COM', '14005', 'Valambray', 'COM', '14268', 'Fierville-Bray'],
  ['21', 'COMD', '14268', 'Fierville-Bray', 'COM', '14268', 'Fierville-Bray'],
  ['21', 'COM', '14005', 'Valambray', 'COM', '14005', 'Valambray'],
];

const HEADER = 'TYPECOM,COM,REG,DEP,CTCD,ARR,TNCC,NCC,NCCENR,LIBELLE,CAN,COMPARENT';

/** The rows as INSEE's file has them. */
export function listText(rows: readonly ListRow[]): string {
  const lines = rows.map(({ TYPECOM, COM, REG, DEP, LIBELLE, COMPARENT }) => {
    const plain = LIBELLE.normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
    return `${TYPECOM},${COM},${REG},${DEP},,,0,${plain},${LIBELLE},${LIBELLE},,${COMPARENT}`;
  });
  return `${[HEADER, ...lines].join('\n')}\n`;
}

/** The movements as INSEE's file has them, all on 2027-01-01. */
export function movementsText(): string {
  const lines = INVENTED_MOVEMENTS.map(([mod, ...cells]) => [mod, '2027-01-01', ...cells].join(','));
  return `${['MOD,DATE_EFF,TYPECOM_AV,COM_AV,LIBELLE_AV,TYPECOM_AP,COM_AP,LIBELLE_AP', ...lines].join('\n')}\n`;
}
