// SPDX-License-Identifier: AGPL-3.0-or-later

/** An address at which a person's own calendar can be read by their telephone, without signing in. */
export interface CalendarFeed {
  readonly id: string;
  /** Where it is used, in the person's words. */
  readonly label: string;
  /** The end of the address; whoever has it reads. */
  readonly token: string;
  readonly createdAt: Date;
  readonly lastReadAt: Date | null;
}

export const MOST_FEEDS = 5;
/** Nobody has read it for so long: the telephone is lost or another one. */
export const FEED_LASTS_DAYS = 365;

export function feedPath(token: string): string {
  return `/feeds/${token}.ics`;
}
