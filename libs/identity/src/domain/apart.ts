// SPDX-License-Identifier: AGPL-3.0-or-later
/** Two people who are not to meet or write to each other; nobody says why, and neither of them learns of it. */
export interface Apart {
  readonly id: string;
  readonly personId: string;
  readonly otherId: string;
  readonly setBy: string | null;
  readonly setAt: Date;
  readonly endedBy: string | null;
  readonly endedAt: Date | null;
}
