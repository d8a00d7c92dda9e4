// SPDX-License-Identifier: AGPL-3.0-or-later

/** Subject on the bus: what pages of this name show is no longer all. */
export const PAGES_CHANGED = 'pages';

export interface PagesChanged {
  readonly enteId: string;
  /** The name of the live regions. */
  readonly topic: string;
  /** Whose pages, and those of whoever acts for them just then; of everybody of the ente where it is left out. */
  readonly personIds?: readonly string[];
}
