// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Method } from './provider.js';

/** How long what was said about a sign-in is kept, as those who rely on SPID have to. */
export const KEPT_MONTHS = 24;

/** A sign-in as it stands in the log: what was said is sealed, and opened for who has a reason to read it. */
export interface SignInRecord {
  readonly id: string;
  readonly at: Date;
  readonly method: Method;
  readonly providerName: string;
  /** `open` while it is under way, `signed_in`, `asked`, or the code of why not. */
  readonly outcome: string;
  readonly personId: string | null;
}

/** What was asked of a provider and what it answered. */
export interface Protocol {
  readonly request: Readonly<Record<string, unknown>>;
  readonly answer: Readonly<Record<string, unknown>>;
}
