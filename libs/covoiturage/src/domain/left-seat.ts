// SPDX-License-Identifier: AGPL-3.0-or-later

/** A seat somebody gave up whose platform has not heard of it yet. It holds nothing of who that was: they may be erased by now. */
export interface LeftSeat {
  /** The booking's, which both sides use. */
  readonly id: string;
  readonly partnerId: string;
  readonly pickUpAt: Date;
}
