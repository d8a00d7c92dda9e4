// SPDX-License-Identifier: AGPL-3.0-or-later

/** A stretch of time. */
export interface Span {
  readonly startsAt: Date;
  readonly endsAt: Date;
}
