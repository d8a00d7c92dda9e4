// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx, Trail } from '@reciproca/kernel';
import type { CtxSeed } from '../database/unit-of-work.js';
import type { Principal } from './principal.js';

/** What a request read, when it is about to be answered. */
export interface Reading {
  readonly principal: Principal;
  readonly seed: CtxSeed;
  readonly trail: Trail;
  /** The page asked for itself again because of news. */
  readonly isRefresh: boolean;
  readonly url: string;
}

/** Port: writes down who did what and who read what. Filled by identity. */
export interface AccessAudit {
  /** Before anything is read or done: a closed file needs a reason. Throws `person.file_closed`. */
  ensureOpen(ctx: Ctx): Promise<void>;
  /** In the transaction of a command that has gone well, before it commits. */
  commandDone(ctx: Ctx): Promise<void>;
  /** Before the answer goes out: an answer whose reading cannot be written down is not given. */
  readingDone(reading: Reading): Promise<void>;
}
export const ACCESS_AUDIT = Symbol('ACCESS_AUDIT');
