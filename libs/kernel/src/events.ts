// SPDX-License-Identifier: AGPL-3.0-or-later

/** News of something that happened, in the past tense; travels through the outbox. */
export interface DomainEvent<Topic extends string = string, Payload = unknown> {
  readonly topic: Topic;
  readonly payload: Payload;
}
