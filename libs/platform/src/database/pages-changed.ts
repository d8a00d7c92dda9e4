// SPDX-License-Identifier: AGPL-3.0-or-later

/** Subject on the bus: what pages of this name show, to anybody of the ente, is no longer all. */
export const PAGES_CHANGED = 'pages';

export interface PagesChanged {
  readonly enteId: string;
  /** The name of the live regions. */
  readonly topic: string;
}
