import { once } from '../base/index.ts';
import { amendVintage, buildVintage, type LoadedVintage } from './build-vintage.ts';
import { readCogTables, readCommuneChanges } from './cog-tables.ts';
import { COG_2024, COG_2025, COG_2026, type CogYears, countTheSame } from './population-vintage.ts';

/** The newest first: what an older vintage has in common with it is kept once. */
const PACKAGES: readonly (readonly [packageName: string, years: CogYears])[] = [
  ['@etalab/decoupage-administratif', COG_2026],
  ['cog-2025', COG_2025],
  ['cog-2024', COG_2024],
];

interface Packaged {
  packageName: string;
  vintage: LoadedVintage;
}

/** The vintages of the installed packages, oldest first; read once per process. */
export const packagedVintages: () => readonly LoadedVintage[] = once(() => {
  const packaged: Packaged[] = [];
  for (const [packageName, years] of PACKAGES)
    packaged.push({ packageName, vintage: readVintage(packageName, years, packaged.at(-1)) });
  return packaged.map(({ vintage }) => vintage).reverse();
});

/** Where a package differs from the newer one by some rows of communes only, these alone are read. */
function readVintage(packageName: string, years: CogYears, newer: Packaged | undefined): LoadedVintage {
  const changes =
    newer && countTheSame(newer.vintage.years, years)
      ? readCommuneChanges(newer.packageName, packageName)
      : undefined;
  return newer && changes
    ? amendVintage(newer.vintage, changes, years)
    : buildVintage(readCogTables(packageName), years, newer?.vintage.cog);
}
