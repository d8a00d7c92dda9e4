// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';

export const NOTIFICATION_TYPES = [
  'proposals_for_request',
  'proposal_for_offer',
  'proposal_accepted',
  'proposal_declined',
  'proposal_withdrawn',
  'circle_proposed',
  'circle_agreed',
  'circle_dissolved',
  'agreement_made',
  'agreement_done',
  'agreement_cancelled',
  'agreement_shifted',
  'agreement_no_show',
  'agreement_disputed',
  'delivery_agreed',
  'round_proposed',
  'round_accepted',
  'round_declined',
  'minutes_earned',
  'minutes_spent',
  'minutes_added',
  'minutes_removed',
  'minutes_corrected',
  'listing_approved',
  'listing_rejected',
  'hours_to_confirm',
  'hours_confirmed',
  'hours_rejected',
  'commitment_made',
  'commitment_closed',
  'signal_in_hand',
  'signal_closed',
  'validity_ending',
  'validity_over',
  'document_approved',
  'document_rejected',
  'dispute_opened',
  'dispute_assigned',
  'dispute_heard',
  'dispute_proposed',
  'dispute_ended',
  'suspension_began',
  'suspension_upheld',
  'suspension_ended',
  'announcement',
  'card_taken_over',
  'text_unclear',
  'audit_broken',
  'erasure_asked',
  'run_waiting',
  'run_failed',
] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];

/** The only facts a title may tell: never health, hardship, addresses or the reason of a trip. */
export interface NotificationParams {
  /** First name of the other person. */
  readonly name?: string | null;
  /** First name of the person this is about, in the copy for who acts for them. */
  readonly forName?: string;
  /** ISO 8601 */
  readonly startsAt?: string;
  readonly minutes?: number;
  readonly count?: number;
}

/** One thing to tell one person. */
export interface NewNotification {
  readonly personId: string;
  readonly type: NotificationType;
  readonly params: NotificationParams;
  /** Path of the page where it can be answered. */
  readonly link: string;
  /** Whether somebody must be reached even if they do not look. */
  readonly important: boolean;
  /** The same event tells the same person once. */
  readonly eventKey: string;
}

export interface Notification extends Omit<NewNotification, 'eventKey'> {
  readonly id: string;
  readonly enteId: string;
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
  readonly link: string;
  readonly createdAt: string;
}

export type TitleOf = (notification: Pick<Notification, 'type' | 'params'>, language: Language) => string;
