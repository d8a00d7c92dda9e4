// SPDX-License-Identifier: AGPL-3.0-or-later

/** Somebody of the condominium and what they can do for others, as places in the list of categories. */
export interface Resident {
  readonly id: number;
  readonly offers: readonly number[];
}

/** What a resident would have somebody do for them; days are counted from the year's first. */
export interface HelpNeed {
  readonly id: number;
  readonly resident: Resident;
  readonly category: number;
  readonly postedOn: number;
  /** From this day on it has come too late. */
  readonly lapsesOn: number;
}
