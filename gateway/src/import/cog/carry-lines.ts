import type { CarryNotes, Cog } from '@maillage/kit';

const SHOWN = 10;

/** What an imported vintage owes to the one before it, in French for the report. */
export function carryLines(
  { overseas, lost, unexplained, divided, uncounted }: CarryNotes,
  { vintage: previous, populationVintage }: Cog,
): string[] {
  const line = (text: string, codes: readonly string[]) =>
    codes.length > 0 ? [`${text} : ${shown(codes)}.`] : [];
  return [
    `Repris de ${previous} : EPCI, EPT, codes postaux, populations (de ${populationVintage} pour la plupart), régions et départements.`,
    ...line(`Collectivités d’outre-mer absentes du fichier, comme en ${previous}`, overseas),
    ...line(`Communes de ${previous} disparues, sans que rien dise ce qu’elles sont devenues`, lost),
    ...line('Communes nouvelles, sans que rien dise d’où elles viennent', unexplained),
    ...line('Sans EPCI ou sans EPT, leur territoire étant dans plusieurs', divided),
    ...line('Sans population, celle de leur territoire n’étant pas connue', uncounted),
    ...(lost.length + unexplained.length > 0
      ? ['Le fichier des mouvements de l’INSEE le dit : maillage import movements, avant ou après.']
      : []),
  ];
}

function shown(codes: readonly string[]): string {
  const rest = codes.length - SHOWN;
  const first = codes.slice(0, SHOWN).join(', ');
  return rest > 0 ? `${codes.length} (${first}…)` : first;
}
