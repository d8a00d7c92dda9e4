// SPDX-License-Identifier: AGPL-3.0-or-later

/** A browser on somebody's own device that is told of news while no page is open. */
export interface PushDevice {
  readonly id: string;
  readonly userAgent: string;
  readonly createdAt: Date;
  /** When Reciproca was last opened there. */
  readonly seenAt: Date;
}

/** Where its push service takes messages for it, and what they are sealed with so that only the device can read them. */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** A telephone or two, a computer, those of before. */
export const MOST_DEVICES = 10;
/** Whoever has not opened Reciproca there for so long may not have the device any more. */
export const UNSEEN_KEPT_DAYS = 90;
