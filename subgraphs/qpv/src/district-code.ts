/**
 * Official code of a district. Generation 2024: `QN`, the département on three characters, two digits and `M`, `I`, `N` or `C`
 * (`QN09301M`, `QN02A01N`); generation 2015: `QP` and six characters (`QP093001`). DOMAIN.md §1 [K].
 */
export const DISTRICT_CODE = /^(?:QN(?:0\d{2}|02[AB]|9\d{2})\d{2}[MINC]|QP[0-9A-Z]{6})$/;
