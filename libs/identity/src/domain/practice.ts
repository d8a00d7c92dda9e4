// SPDX-License-Identifier: AGPL-3.0-or-later

/** An ente with invented people, in which the staff of a real one practise. */
export interface Practice {
  readonly id: string;
  /** The ente people work in. */
  readonly of: string;
  readonly since: Date;
  readonly usedAt: Date;
}
