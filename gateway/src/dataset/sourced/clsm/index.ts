import type { ClsmDeclaration } from '../declaration.ts';
import { agen } from './agen.ts';
import { amiens } from './amiens.ts';
import { antibes } from './antibes.ts';
import { bordeaux } from './bordeaux.ts';
import { brest } from './brest.ts';
import { bron } from './bron.ts';
import { caen } from './caen.ts';
import { champigny } from './champigny.ts';
import { echirolles } from './echirolles.ts';
import { epinayPierrefitte } from './epinay-pierrefitte.ts';
import { fontaine } from './fontaine.ts';
import { grandBesancon } from './grand-besancon.ts';
import { lesWeppes } from './les-weppes.ts';
import { lille } from './lille.ts';
import { limoges } from './limoges.ts';
import { lyon259 } from './lyon-2-5-9.ts';
import { lyon368 } from './lyon-3-6-8.ts';
import { maconnais } from './maconnais.ts';
import { meudon } from './meudon.ts';
import { paris12 } from './paris-12.ts';
import { rennes } from './rennes.ts';
import { saintBrieuc } from './saint-brieuc.ts';
import { toulouse } from './toulouse.ts';
import { valbonne } from './valbonne.ts';
import { valence } from './valence.ts';

/** Every CLSM that S1 names: those of part 4 in its order of first mention, then those of the COPIL examples and of the diagnosis. */
export const CLSM_DECLARATIONS: ClsmDeclaration[] = [
  valbonne,
  limoges,
  saintBrieuc,
  grandBesancon,
  lyon259,
  lyon368,
  lesWeppes,
  champigny,
  meudon,
  lille,
  valence,
  echirolles,
  brest,
  toulouse,
  rennes,
  antibes,
  paris12,
  epinayPierrefitte,
  caen,
  amiens,
  bordeaux,
  bron,
  maconnais,
  agen,
  fontaine,
];
