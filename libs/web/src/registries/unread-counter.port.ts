// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';

/** Port: what waits to be read by the context's actor. Filled by notifications; nothing waits where it is missing. */
export interface UnreadCounter {
  countUnread(ctx: Ctx): Promise<number>;
  /** The sequence number of the newest notification, so that a page's socket resumes after it. */
  lastSeq?(ctx: Ctx): Promise<number>;
  /** The page at this path is being shown: what it told of is read. Returns what still waits. */
  seen?(ctx: Ctx, path: string): Promise<number>;
}
export const UNREAD_COUNTER = Symbol('UNREAD_COUNTER');
