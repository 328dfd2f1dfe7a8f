import { describe, expect, it } from 'vitest';
import { EMPTY } from '../../../../test/support/templates.ts';
import { onGround } from '../support.ts';
import { importing, problemsOf, recordsIn, schemesOf, undoing } from './support.ts';

const CLSM = `id;nom;debut;statuts;echelle;perimetre;objectifs;identifiants_externes
;CLSM de Bron;2012-01-01;ACTIF 2012-01-01/..;COMMUNAL;COMMUNE:69029;INCLUSION_DROITS | PREVENTION;ANCT § 42
;CLSM de Meudon;01/03/2015;ACTIF 2015-03-01/..;COMMUNAL;COMMUNE:92048;aucun;
`;
const PARTNERS = `nom;categorie;siret;commune
CH Le Vinatier;HOPITAL;26690027300019;69029
Ville de Bron;COLLECTIVITE;;69029
`;

describe('a file of records', () => {
  it('makes records, and changes them where it says something else', () =>
    onGround(EMPTY, async (ground) => {
      const made = await importing(ground, ['schemes', 'clsm', CLSM]);
      expect(problemsOf(made)).toEqual([]);
      expect(made).toMatchObject({
        read: 2,
        created: 2,
        changed: 0,
        batch: expect.stringMatching(/^import_/),
      });
      const [bron, meudon] = await schemesOf(ground, 'CLSM');
      expect(bron).toMatchObject({
        kind: 'CLSM',
        name: 'CLSM de Bron',
        statuses: [{ status: 'ACTIF', since: '2012-01-01', until: null }],
        perimeters: [{ scale: 'COMMUNAL', declared: [{ level: 'COMMUNE', code: '69029' }], since: null }],
        details: { objectives: ['INCLUSION_DROITS', 'PREVENTION'] },
        externalIds: [{ system: 'ANCT', value: '42' }],
        provenance: 'DECLARED',
      });
      expect(meudon).toMatchObject({ startedOn: '2015-03-01', details: { objectives: [] } });
      expect(await importing(ground, ['schemes', 'clsm', CLSM])).toMatchObject({ unchanged: 2, batch: null });

      const again = await importing(ground, [
        'schemes',
        null,
        'type;identifiants_externes;nom;terme;debut\nCLSM;anct § 42;Conseil de Bron;;effacer\n',
      ]);
      expect(again.changes).toMatchObject([
        {
          operation: 'AMENDED',
          lines: [2],
          differences: [
            { path: ['name'], before: 'CLSM de Bron', after: 'Conseil de Bron' },
            { path: ['startedOn'], before: '2012-01-01', after: null },
            { path: ['externalIds', '0', 'system'], before: 'ANCT', after: 'anct' },
          ],
        },
      ]);
      const { entries } = (await ground.stores.schemes.get('CLSM')?.feed.read(0, 10)) ?? { entries: [] };
      expect(entries.at(-1)).toMatchObject({
        version: 2,
        actor: 'test',
        operation: 'import',
        batch: again.batch,
        source: 'fichier.csv',
        reason: 'Import de fichier.csv',
      });
    }));

  it('takes what is right and says everything that is not', () =>
    onGround(EMPTY, async (ground) => {
      const file = `nom;categorie;siret;commune;siren
Sans catégorie;;;;
Faux;AUTRE;123;99999;abc
Bon;AUTRE;26690027300019;69029;
Encore bon;AUTRE;26690027300019;69029;
Mauvaise catégorie;TRUC;;;
`;
      const strict = await importing(ground, ['partners', null, file], { strict: true });
      expect(strict).toMatchObject({ batch: null, created: 1, rejected: 4 });
      expect(await recordsIn(ground.stores.partners.feed)).toEqual([]);
      const report = await importing(ground, ['partners', null, file]);
      expect(problemsOf(report)).toEqual([
        '2 categorie REQUIRED',
        '3 siren WRONG_FORMAT',
        '3 siret WRONG_FORMAT',
        '3 commune UNKNOWN_TERRITORY',
        '5 siret DUPLICATE',
        '6 categorie UNKNOWN_CODE',
      ]);
      expect(report.problems[2]).toMatchObject({
        value: '123',
        messageFr: expect.any(String),
        messageEn: expect.any(String),
      });
      expect(report).toMatchObject({ read: 5, created: 1, rejected: 4 });
    }));

  it('changes nothing on a dry run, and says what it would', () =>
    onGround(EMPTY, async (ground) => {
      const report = await importing(ground, ['schemes', 'CLSM', CLSM], { dryRun: true });
      expect(report).toMatchObject({ batch: null, dryRun: true, created: 2 });
      expect(report.changes[0]?.differences).toContainEqual({
        path: ['name'],
        before: null,
        after: 'CLSM de Bron',
      });
      expect(await schemesOf(ground, 'CLSM')).toEqual([]);
    }));

  it('is not taken for another file', () =>
    onGround(EMPTY, async (ground) => {
      await expect(importing(ground, ['partners', null, 'a;b\n1;2\n'])).rejects.toThrow(
        /^None of the first lines is a header/,
      );
      await expect(importing(ground, ['partners', null, ''])).rejects.toThrow('None of the first lines');
      await expect(importing(ground, ['partners', null, 'nom;raison_sociale\n1;2\n'])).rejects.toThrow(
        'Two columns say the same',
      );
      await expect(importing(ground, ['schemes', 'ABC', CLSM])).rejects.toThrow('Known kinds: clsm');
    }));

  it('finds its header under a title, whatever the columns are called and separated by', () =>
    onGround(EMPTY, async (ground) => {
      const file = 'Liste des partenaires,,\n\nRaison sociale,Category,Inconnue\nUNAFAM,Association,x\n';
      const report = await importing(ground, ['partners', null, file]);
      expect(report.notes).toEqual([
        'En-tête à la ligne 3 : nom, categorie.',
        'Colonnes non reconnues, ignorées : Inconnue.',
      ]);
      expect(report.read).toBe(1);
    }));
});

describe('whose row it is', () => {
  it('is by an official number, else by name and commune, and never a guess', () =>
    onGround(EMPTY, async (ground) => {
      await importing(ground, ['partners', null, PARTNERS]);
      const renamed = await importing(ground, ['partners', null, 'siret;nom\n26690027300019;Le Vinatier\n']);
      expect(renamed).toMatchObject({ changed: 1, created: 0 });
      const same = await importing(ground, [
        'partners',
        null,
        'nom;commune;rna\nVILLE DE BRON;69029;W691000001\n',
      ]);
      expect(same.changes[0]?.differences).toEqual([
        { path: ['rna'], before: null, after: 'W691000001' },
        { path: ['name'], before: 'Ville de Bron', after: 'VILLE DE BRON' },
      ]);
      const close = await importing(ground, [
        'partners',
        null,
        'nom;commune;categorie\nVille Bron;69029;AUTRE\n',
      ]);
      expect(problemsOf(close)).toEqual(['2 nom NOT_FOUND']);
      expect(close.problems[0]?.candidates).toEqual([{ id: expect.any(String), name: 'VILLE DE BRON' }]);
      const anew = await importing(ground, [
        'partners',
        null,
        'id;nom;commune;categorie\nnouveau;Ville Bron;69029;AUTRE\n',
      ]);
      expect(anew).toMatchObject({ created: 1, rejected: 0 });
      expect(problemsOf(await importing(ground, ['partners', null, 'id;nom\npartner_x;A\n']))).toEqual([
        '2 id NOT_FOUND',
      ]);
    }));

  it('is for a scheme by name and ground', () =>
    onGround(EMPTY, async (ground) => {
      await importing(ground, ['schemes', 'clsm', CLSM]);
      const file = `nom;perimetre;terme
clsm de BRON;COMMUNE:69029;2030-01-01
CLSM Bronn;COMMUNE:69029;2030-01-01
CLSM de Meudon;COMMUNE:69123;2030-01-01
`;
      const report = await importing(ground, ['schemes', 'clsm', file]);
      expect(report).toMatchObject({ changed: 1, created: 1 });
      expect(report.problems).toMatchObject([
        { line: 3, column: 'nom', candidates: [{ name: 'CLSM de Bron' }] },
      ]);
      const twice = await importing(ground, [
        'schemes',
        'clsm',
        'nom;perimetre\nCLSM de Bron;COMMUNE:69029\nCLSM de Bron;COMMUNE:69029\n',
      ]);
      expect(problemsOf(twice)).toEqual(['3 - DUPLICATE']);
    }));
});

describe('parts of schemes', () => {
  const SEATS = `dispositif_nom;partenaire_nom;instance;fonction;preside;depuis
CLSM de Bron;Ville de Bron;COPIL;Adjointe à la santé;oui;2014-04-01
CLSM de Bron;CH Le Vinatier;COPIL;;;
CLSM de Lyon;CH Le Vinatier;COPIL;;;
CLSM de Bron;CH du Vinatier;COPIL;;;
CLSM de Bron;CH Le Vinatier;INCONNU;;;
`;

  it('belong to their scheme’s record: rows add and amend, and take nothing away', () =>
    onGround(EMPTY, async (ground) => {
      await importing(ground, ['schemes', 'clsm', CLSM]);
      await importing(ground, ['partners', null, PARTNERS]);
      const report = await importing(ground, ['seats', 'clsm', SEATS]);
      expect(problemsOf(report)).toEqual([
        '4 dispositif_nom NOT_FOUND',
        '5 partenaire_nom NOT_FOUND',
        '6 instance UNKNOWN_CODE',
      ]);
      expect(report.problems[1]?.candidates).toMatchObject([{ name: 'CH Le Vinatier' }]);
      expect(report.changes).toMatchObject([{ operation: 'AMENDED', lines: [2, 3] }]);
      const amended = await importing(ground, [
        'seats',
        'CLSM',
        'dispositif_nom;partenaire_nom;instance;jusqua\nCLSM de Bron;Ville de Bron;COPIL;2020-06-30\n',
      ]);
      expect(amended.changes[0]?.differences).toEqual([
        { path: ['seats', '0', 'until'], before: null, after: '2020-06-30' },
      ]);
      const [bron] = await schemesOf(ground, 'CLSM');
      expect(bron?.seats).toMatchObject([
        { role: 'Adjointe à la santé', presides: true, since: '2014-04-01', until: '2020-06-30' },
        { role: null, presides: false, since: null, until: null },
      ]);
      const wrong = await importing(ground, [
        'seats',
        'CLSM',
        'dispositif_nom;partenaire_nom;instance;depuis;jusqua\nCLSM de Bron;Ville de Bron;PLENIERE;2020-01-01;2019-01-01\nCLSM de Bron;Ville de Bron;COTECH;2020-01-01;\n',
      ]);
      expect(problemsOf(wrong)).toEqual(['2 jusqua DATE_ORDER']);
      expect(wrong.changed).toBe(1);
    }));

  it('are derogations too, by the columns of their table', () =>
    onGround(EMPTY, async (ground) => {
      await importing(ground, ['schemes', 'clsm', CLSM]);
      const file = `dispositif_nom;regle;jeu_de_regles;accordee_par;motif;source;depuis;jusqua
CLSM de Bron;r16;;ARS Auvergne-Rhône-Alpes;Cellule départementale;Courrier;2024-01-01;
CLSM de Bron;R24;ile-de-france-2012;ARS;Motif;;;
CLSM de Bron;R99;;ARS;Motif;;;
CLSM de Bron;R12;;ARS;;;;
CLSM de Bron;R11;;ARS;Motif;;2024-01-01;2023-01-01
`;
      const report = await importing(ground, ['derogations', 'clsm', file]);
      expect(problemsOf(report)).toEqual([
        '3 regle UNKNOWN_CODE',
        '4 regle UNKNOWN_CODE',
        '5 motif REQUIRED',
        '6 jusqua DATE_ORDER',
      ]);
      const amended = await importing(ground, [
        'derogations',
        'clsm',
        'dispositif_nom;regle;accordee_par;motif;depuis;jusqua\nCLSM de Bron;R16;ARS Auvergne-Rhône-Alpes;Cellule départementale;2024-01-01;2025-12-31\n',
      ]);
      expect(amended.changes[0]?.differences).toEqual([
        { path: ['derogations', '0', 'until'], before: null, after: '2025-12-31' },
      ]);
      const [bron] = await schemesOf(ground, 'CLSM');
      expect(bron?.derogations).toEqual([
        {
          rule: 'R16',
          ruleSet: null,
          grantedBy: 'ARS Auvergne-Rhône-Alpes',
          reason: 'Cellule départementale',
          source: 'Courrier',
          since: '2024-01-01',
          until: '2025-12-31',
        },
      ]);
    }));

  it('follow one another where they are perimeters', () =>
    onGround(EMPTY, async (ground) => {
      await importing(ground, ['schemes', 'clsm', CLSM]);
      const file =
        'dispositif_nom;echelle;perimetre;perimetre_depuis\nCLSM de Bron;INTERCOMMUNAL;COMMUNE:69029 | COMMUNE:69256;2024-01-01\n';
      expect(await importing(ground, ['perimeters', 'clsm', file])).toMatchObject({
        changed: 1,
        problems: [],
      });
      const [bron] = await schemesOf(ground, 'CLSM');
      expect(bron?.perimeters).toMatchObject([
        { declared: [{ code: '69029' }], until: '2023-12-31' },
        { declared: [{ code: '69029' }, { code: '69256' }], since: '2024-01-01', until: null },
      ]);
    }));
});

describe('undoing an import', () => {
  it('takes the whole of it back, once', () =>
    onGround(EMPTY, async (ground) => {
      await importing(ground, ['partners', null, PARTNERS]);
      const before = await recordsIn(ground.stores.partners.feed);
      const file =
        'nom;categorie;siret;commune\nNouvelle;ASSOCIATION;;69029\nRenommé;AUTRE;26690027300019;69123\n';
      const { batch } = await importing(ground, ['partners', null, file]);
      const undone = await undoing(ground, batch);
      expect(undone).toMatchObject({ undone: 2, problems: [], batch: expect.stringMatching(/^import_/) });
      expect(await recordsIn(ground.stores.partners.feed)).toEqual(before);
      const again = await undoing(ground, batch);
      expect(again).toMatchObject({ batch: null, undone: 0 });
      expect(again.problems.map(({ code }) => code)).toEqual(['TOUCHED_SINCE', 'TOUCHED_SINCE']);
      expect((await undoing(ground, undone.batch)).undone).toBe(2);
      expect(await recordsIn(ground.stores.partners.feed)).toHaveLength(3);
      expect((await undoing(ground, 'import_none')).problems).toMatchObject([{ code: 'NOT_FOUND' }]);
    }));

  it('is refused, naming them, when a record has changed since', () =>
    onGround(EMPTY, async (ground) => {
      const { batch } = await importing(ground, ['partners', null, PARTNERS]);
      await importing(ground, ['partners', null, 'nom;commune;rna\nVille de Bron;69029;W691000001\n']);
      const { problems, undone } = await undoing(ground, batch);
      expect(undone).toBe(0);
      expect(problems).toMatchObject([
        { code: 'TOUCHED_SINCE', messageFr: expect.stringContaining('version 2 (import, test)') },
      ]);
      expect(await recordsIn(ground.stores.partners.feed)).toHaveLength(2);
    }));
});

describe('a caller with limits', () => {
  it('writes only where they may', () =>
    onGround(EMPTY, async (ground) => {
      const caller = {
        actor: 'key:x',
        scopes: ['write:clsm'],
        territories: [{ level: 'DEPARTEMENT' as const, code: '69' }],
      };
      const report = await importing(ground, ['schemes', 'clsm', CLSM], { caller });
      expect(problemsOf(report)).toEqual(['3 - FORBIDDEN']);
      expect(report.created).toBe(1);
      const elsewhere = { ...caller, territories: [{ level: 'DEPARTEMENT' as const, code: '92' }] };
      expect(await undoing(ground, report.batch, elsewhere)).toMatchObject({
        undone: 0,
        problems: [{ code: 'FORBIDDEN' }],
      });
      expect(await undoing(ground, report.batch, caller)).toMatchObject({ undone: 1 });
    }));
});
