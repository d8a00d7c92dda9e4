// SPDX-License-Identifier: AGPL-3.0-or-later
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';
/** Letters, and digits with something between them; an address to follow is left as it is, or it could not be followed. */
const RUNS_OTHERWISE = /\p{Script=Latin}|\d\D+\d/u;
const ADDRESS = /^https?:/;

/** What is put into a text that runs from right to left keeps its own direction, and leaves that of the words around it alone. */
export function isolated(value: string): string {
  return RUNS_OTHERWISE.test(value) && !ADDRESS.test(value) ? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}` : value;
}
