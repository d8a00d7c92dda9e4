// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Draft } from '@reciproca/kernel';

/** One thing to tell one person, with the names in it. */
export type NewNotification = Pick<Draft, 'personId' | 'type' | 'params' | 'link' | 'important' | 'eventKey'>;

export interface Notification extends Omit<NewNotification, 'eventKey' | 'type'> {
  /** Of a version that was, it may be one nobody brings any more. */
  readonly type: string;
  readonly id: string;
  /** 1, 2, 3… for each person, in the order of their making. */
  readonly seq: number;
  readonly createdAt: Date;
  readonly readAt: Date | null;
  readonly ackedAt: Date | null;
}

/** As clients get it. */
export interface LiveNotification {
  readonly seq: number;
  readonly id: string;
  readonly type: string;
  readonly title: string;
  /** The kind of help and its day. */
  readonly about: string | null;
  readonly link: string;
  readonly createdAt: string;
}
