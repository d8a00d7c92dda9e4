// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NewNotification } from './notification.js';

/** A notification before names are looked up. */
export interface Draft extends NewNotification {
  /** Whose first name the title gives. */
  readonly aboutId?: string;
  /** Which service it is about; who acts in another one gets no copy. */
  readonly service?: string | undefined;
  /** Who did it: gets no copy as a delegate either. */
  readonly actorId?: string | null;
}
