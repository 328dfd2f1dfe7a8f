import { expect, it } from 'vitest';
import { EMPTY } from '../../../../test/support/templates.ts';
import { FileRefused } from '../../../src/import/records/file/file-refused.ts';
import { unpackContent } from '../../../src/import/records/file/read-content.ts';
import type { RecordTable } from '../../../src/import/records/plan/import-plan.ts';
import { type Ground, onGround } from '../support.ts';
import { mutateFile } from './mutate-file.ts';
import { createRandom } from './random.ts';
import { importing } from './support.ts';

/** `FILES=5000 SEED=7 vitest run gateway/test/import/records/fuzz.test.ts`: more of them, or others. */
const FILES = Number(process.env.FILES ?? 200);
const SEED = Number(process.env.SEED ?? 1);

type Seed = readonly [what: RecordTable, kind: string | null, rows: readonly string[][]];

const SEEDS: readonly Seed[] = [
  [
    'schemes',
    'CLSM',
    [
      [
        'id',
        'nom',
        'debut',
        'statuts',
        'echelle',
        'perimetre',
        'objectifs',
        'identifiants_externes',
        'provenance',
        'sources',
      ],
      [
        '',
        'CLSM de Bron',
        '2012-01-01',
        'ACTIF 2012-01-01/..',
        'COMMUNAL',
        'COMMUNE:69029',
        'PREVENTION',
        'ANCT § 42',
        'SOURCED',
        'a.pdf § 2',
      ],
      ['', 'CLSM de Meudon', '01/03/2015', '', '', 'COMMUNE:92048', 'aucun', '', '', ''],
    ],
  ],
  [
    'schemes',
    null,
    [
      ['type', 'nom', 'perimetre', 'perimetre_depuis', 'terme'],
      ['CLS', 'CLS de Bron', 'COMMUNE:69029', '2020-01-01', '2025-12-31'],
      ['QPV', 'Parilly', 'QPV:QN06901M', '', ''],
      ['CLSM', 'CLSM de Bron', 'COMMUNE:69029 | COMMUNE:69256', '2024-01-01', ''],
    ],
  ],
  [
    'schemes',
    'CPTS',
    [
      ['CPTS', 'Statut', 'Département', 'Commune'],
      ['CPTS Nord', 'ACI signé', '13', 'Marseille 3e'],
      ['', '', '', 'Rochelle (La), Arles et Fontvieille'],
      ['CPTS Nord', '', 'Vaucluse', 'Vaison la Romaine'],
    ],
  ],
  [
    'partners',
    null,
    [
      ['nom', 'categorie', 'siret', 'finess', 'commune', 'rna'],
      ['CH Le Vinatier', 'HOPITAL', '26690027300019', '690000880', '69029', ''],
      ['Ville de Bron', 'COLLECTIVITE', '', '', '69029', ''],
      ['UNAFAM', 'Association', '', '', '', 'W751000001'],
    ],
  ],
  [
    'seats',
    'CLSM',
    [
      ['dispositif_nom', 'partenaire_nom', 'instance', 'fonction', 'college', 'preside', 'depuis', 'jusqua'],
      ['CLSM de Bron', 'Ville de Bron', 'COPIL', 'Adjointe', 'ELUS', 'oui', '2014-04-01', ''],
      ['CLSM de Bron', 'CH Le Vinatier', 'PLENIERE', '', '', '', '', '2020-12-31'],
    ],
  ],
  [
    'bodies',
    null,
    [
      ['type', 'dispositif_nom', 'instance', 'theme', 'reunions'],
      ['CLSM', 'CLSM de Bron', 'COPIL', '', '2024-03-12 ELUS:3 AIDANTS:2 | 2023-03-12'],
    ],
  ],
  [
    'actions',
    null,
    [
      ['titre', 'theme', 'debut', 'cibles', 'financements'],
      ['Semaines d’information', 'SISM', '2024-03-01', 'COMMUNE:69029', '2024 ARS ACTION 5000 ?'],
    ],
  ],
];

const MEBIBYTE = 1024 * 1024;

/** Changes in every log. */
async function changesIn({ database, stores }: Ground): Promise<number> {
  const schemas = [...stores.schemes.keys()].map((kind) => kind.toLowerCase()).concat('partner', 'action');
  const counts = schemas.map((schema) => `SELECT count(*)::int AS count FROM ${schema}.change`);
  const { rows } = await database.pool.query<{ count: number }>(counts.join(' UNION ALL '));
  return rows.reduce((total, { count }) => total + count, 0);
}

it(
  `${FILES} broken and hostile files are imported or refused, whole rows at a time (SEED=${SEED})`,
  () =>
    onGround(EMPTY, async (ground) => {
      let [refused, written] = [0, 0];
      let count = 0;
      for (let at = 0; at < FILES; at++) {
        const random = createRandom(SEED * 1_000_003 + at);
        const [what, kind, rows] = SEEDS[at % SEEDS.length] as Seed;
        const { content, how } = mutateFile(rows, random);
        const say = `file ${at} of SEED=${SEED}: ${what} ${kind} ${how.join(' ')}`;
        const strict = random() < 0.2;
        const dryRun = random() < 0.1;
        try {
          const unpacked = await unpackContent(content);
          const report = await importing(ground, [what, kind, unpacked], { strict, dryRun });
          const isWritten = report.batch !== null;
          if (strict) expect(isWritten && report.problems.length > 0, say).toBe(false);
          if (isWritten) count += report.created + report.changed;
          for (const { line, messageFr, messageEn } of report.problems) {
            expect([line > 0, messageFr.length > 0, messageEn.length > 0], say).toEqual([true, true, true]);
          }
          written += isWritten ? 1 : 0;
        } catch (error) {
          if (!(error instanceof FileRefused)) throw new Error(say, { cause: error });
          refused++;
        }
        if (at % 25 === 0 || at === FILES - 1) expect(await changesIn(ground), say).toBe(count);
      }
      expect(written).toBeGreaterThan(FILES / 30);
      expect(refused).toBeGreaterThan(FILES / 30);
      expect(process.memoryUsage().rss).toBeLessThan(1_500 * MEBIBYTE);
    }),
  3_600_000,
);
