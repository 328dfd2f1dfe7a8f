import { blankScheme, type SchemeKindDefinition, type SchemeRecord } from '@maillage/kit';

/** A kind of scheme small enough for tests of what all kinds share. */
export const SAMPLE: SchemeKindDefinition = {
  code: 'CLSM',
  typeName: 'Clsm',
  listField: 'clsmSchemes',
  label: 'Échantillon',
  description: 'Un type de dispositif pour les essais.',
  statuses: {
    PROJET: { label: 'En projet', state: 'PROJECT', next: ['ACTIF'] },
    ACTIF: { label: 'Actif', state: 'ACTIVE', next: ['ECHU'] },
    ECHU: { label: 'Échu', state: 'ENDED', next: [] },
  },
  statusAfterTerm: 'ECHU',
  details: {
    colour: { type: 'String', description: 'Couleur.', filterable: true },
    size: { type: 'Int', description: 'Taille.', filterable: true },
    note: { type: 'String', description: 'Note.' },
  },
};

export function sampleRecord(
  changes: Partial<SchemeRecord> & Pick<SchemeRecord, 'id' | 'name'>,
): SchemeRecord {
  return {
    ...blankScheme(changes.id, SAMPLE.code),
    sources: [{ document: 'essai', section: null, url: null }],
    ...changes,
  };
}
