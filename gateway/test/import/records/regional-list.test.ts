import { loadCog, territoryKey } from '@maillage/kit';
import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../../test/support/templates.ts';
import { onGround } from '../support.ts';
import { importing, problemsOf, schemesOf } from './support.ts';

const LIST = `Liste des CPTS — ARS Provence-Alpes-Côte d’Azur;;;
;;;
CPTS;Statut;Département;Commune
CPTS Itinéraire Santé;ACI signé;Bouches-du-Rhône;Marseille 3e
;;;MARSEILLE 14EME
CPTS Itinéraire Santé;ACI signé;13;13015 Marseille
CPTS du Pays d’Arles;Projet de santé validé;13;Arles, St Martin de Crau et Stes Maries de la Mer
CPTS du Pays d’Arles;Projet de santé validé;13;Baux-de-Provence (Les)
CPTS du Pays d’Arles;ACI signé;13;Fontvieille
CPTS du Nord Vaucluse;Lettre d’intention validée;84;Vaison la Romaine
CPTS du Nord Vaucluse;Lettre d’intention validée;84;Vaisson
CPTS d’ailleurs;Dissoute;84;Sablet
CPTS de nulle part;ACI signé;84;Trifouilly
`;

const GEOJSON = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: {
        nom: 'CPTS Itinéraire Santé',
        statut: 'ACI signé',
        communes: ['Marseille 14e', 'Marseille 15e', 'Marseille 3e'],
      },
      geometry: null,
    },
    {
      type: 'Feature',
      properties: { nom: 'CPTS du Pays d’Arles', statut: 'ACI signé', communes: ['Arles', 'Tarascon'] },
      geometry: null,
    },
  ],
});

describe('a list of a région, with names instead of codes', () => {
  it('imports, several rows a scheme, and says which communes it can’t place', () =>
    onGround(EMPTY, async (ground) => {
      const report = await importing(ground, ['schemes', 'cpts', LIST], {
        place: { level: 'REGION', code: '93' },
      });
      expect(problemsOf(report)).toEqual([
        '9 statut INCONSISTENT',
        '11 communes UNKNOWN_TERRITORY',
        '12 statut UNKNOWN_CODE',
        '13 communes UNKNOWN_TERRITORY',
      ]);
      expect(report.problems[1]?.candidates).toContainEqual({
        id: 'COMMUNE:84137',
        name: 'Vaison-la-Romaine (84)',
      });
      expect(report.created).toBe(3);
      const schemes = await schemesOf(ground, 'CPTS');
      expect(
        schemes.map(({ name, statuses, perimeters }) => [
          name,
          statuses[0]?.status,
          perimeters[0]?.scale,
          perimeters[0]?.declared.map(territoryKey),
        ]),
      ).toEqual([
        [
          'CPTS Itinéraire Santé',
          'ACI_SIGNE',
          'INFRA_COMMUNAL',
          ['13203', '13214', '13215'].map((code) => `ARRONDISSEMENT_MUNICIPAL:${code}`),
        ],
        [
          'CPTS du Pays d’Arles',
          'PROJET_SANTE_VALIDE',
          'INTERCOMMUNAL',
          ['13004', '13097', '13096', '13011', '13038'].map((code) => `COMMUNE:${code}`),
        ],
        ['CPTS du Nord Vaucluse', 'LETTRE_INTENTION_VALIDEE', 'COMMUNAL', ['COMMUNE:84137']],
      ]);
      expect(report.notes.at(-1)).toBe(
        '10 lignes rassemblées en 4 dispositifs ; communes reconnues : 10 sur 12 (83,3 %).',
      );
    }));

  it('imports as GeoJSON, and changes only what is new', () =>
    onGround(EMPTY, async (ground) => {
      const place = { level: 'REGION' as const, code: '93' };
      await importing(ground, ['schemes', 'cpts', LIST], { place });
      const report = await importing(ground, ['schemes', 'cpts', GEOJSON], { place });
      expect(problemsOf(report)).toEqual([]);
      expect(report).toMatchObject({ unchanged: 1, changed: 1, created: 0 });
      expect(report.changes[0]?.differences.map(({ path }) => path.slice(0, 3).join('.'))).toContain(
        'perimeters.0.declared',
      );
    }));

  it('resolves over 97 % of the communes of a whole région', () =>
    onGround(EMPTY, async (ground) => {
      const cog = loadCog();
      const region = '75';
      const schemes = cog.entries('EPCI').filter(({ regions }) => regions.includes(region));
      const lines = schemes.flatMap((epci) =>
        cog
          .members(epci)
          .filter(({ regions }) => regions.includes(region))
          .map(({ name }) => `CPTS ${epci.name} ${epci.code};${mangled(name)}`),
      );
      const list = ['CPTS de la région;', ';', 'Nom de la CPTS;Nom commune', ...lines].join('\r\n');
      const report = await importing(ground, ['schemes', 'cpts', list], {
        place: { level: 'REGION', code: region },
        dryRun: true,
      });
      expect(lines.length).toBeGreaterThan(4_000);
      expect(report.created).toBe(schemes.length);
      expect(1 - report.rejected / lines.length).toBeGreaterThan(0.97);
      for (const { code, candidates } of report.problems) {
        expect(code).toBe('UNKNOWN_TERRITORY');
        expect(candidates).not.toEqual([]);
      }
    }));
});

/** Capitals without accents nor hyphens, the article behind. */
const mangled = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(
      /^(L['’]|Le |La |Les )(.+)$/,
      (_, article: string, rest: string) => `${rest} (${article.trim()})`,
    )
    .replace(/\bSaint(e?)\b/gi, 'St$1')
    .replaceAll('-', ' ')
    .toUpperCase();
