// SPDX-License-Identifier: AGPL-3.0-or-later

/** A message as its handlers get it; the id stays the same however often it is delivered. */
export interface Message<Payload = unknown> {
  readonly id: string;
  readonly topic: string;
  readonly payload: Payload;
}
