// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';
import type { ReportOutcome } from './report.js';

export const MESSAGE_WRITTEN = 'conversations.message_written';
export const MESSAGE_FOR_OFFICE = 'conversations.message_for_office';
export const MESSAGE_REPORTED = 'conversations.message_reported';
export const REPORT_SETTLED = 'conversations.report_settled';

export const GROUP_MESSAGE_DUE = 'conversations.group_message_due';
export const GROUP_WRITTEN = 'conversations.group_written';

/** A part of those it is for; many parts make one message to a group. */
export interface GroupWritten {
  readonly groupMessageId: string;
  readonly isUrgent: boolean;
  /** Under the name of who wrote it, who answers for the group; others are the office's. */
  readonly isSigned: boolean;
  readonly actorId: string | null;
  readonly messages: readonly { readonly personId: string; readonly messageId: string }[];
}

/** Null as sender stands for the office. */
export interface MessageWritten {
  readonly messageId: string;
  readonly senderId: string | null;
  readonly recipientId: string;
  readonly actorId: string | null;
}

export interface ReportSettled {
  readonly reportId: string;
  readonly messageId: string;
  readonly senderId: string;
  readonly reportedBy: string;
  readonly outcome: ReportOutcome;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [MESSAGE_WRITTEN]: MessageWritten;
    [MESSAGE_FOR_OFFICE]: { readonly messageId: string };
    [MESSAGE_REPORTED]: { readonly reportId: string };
    [REPORT_SETTLED]: ReportSettled;
    [GROUP_MESSAGE_DUE]: { readonly groupMessageId: string };
    [GROUP_WRITTEN]: GroupWritten;
  }
}
