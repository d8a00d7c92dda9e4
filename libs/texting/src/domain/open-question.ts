// SPDX-License-Identifier: AGPL-3.0-or-later
import { askedAbout } from './react.js';
import { echoOf } from './marking.js';
import type { Reply, Talk } from './conversation.js';

/** What a bare yes or no would answer, as we have asked it; null where it answers nothing, or words and numbers do. */
export function openQuestion(talk: Talk): Reply | null {
  switch (talk.step) {
    case 'answering':
      return askedAbout(talk.proposals);
    case 'confirming':
      return { say: talk.again ? 'askedAlready' : 'echo', ride: talk.ride };
    case 'cancelling':
      return { say: 'cancelEcho', waiting: [talk.what, ...(talk.also ?? [])] };
    case 'restoring':
      return { say: 'restoreEcho', waiting: [talk.what] };
    case 'marking':
      return { ...echoOf(talk), waiting: [talk.what] };
    case 'moving':
      return { say: 'moveEcho', waiting: [talk.to] };
    default:
      return null;
  }
}
