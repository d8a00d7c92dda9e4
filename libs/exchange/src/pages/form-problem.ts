// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is wrong with a field of the form, by the code its words are found by. */
export interface Problem {
  readonly code: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** By the name of the field. */
export type Problems = Readonly<Record<string, Problem>>;
