// SPDX-License-Identifier: AGPL-3.0-or-later
/** Another platform as we look for rides on it: where its server answers, and what it lets us do there. */
export interface RideSource {
  readonly partnerId: string;
  /** Of its standard-covoiturage server, without a slash at the end. */
  readonly address: string;
  /** Whether seats are asked for at its server; otherwise only on its own pages. */
  readonly takesBookings: boolean;
  readonly changedAt: Date;
}

/** One that can be asked, with the key it gave us. */
export interface AskableSource extends RideSource {
  /** Who it is. */
  readonly name: string;
  readonly key: string;
}

/** Asked at once at most: who looks does not wait for more. */
export const MOST_SOURCES = 10;
