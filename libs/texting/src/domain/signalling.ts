// SPDX-License-Identifier: AGPL-3.0-or-later
import { CALL } from './complete-ride.js';
import { MOST_QUESTIONS, type Reaction, type Reply, type Talk } from './conversation.js';
import type { ReadText } from './read-ride.js';
import type { ReadSignal } from './read-signal.js';

/** In the order of the numbered answers. */
const CONSENTS = ['agrees', 'not_asked', 'cannot_ask'] as const;
const IDLE: Talk = { step: 'idle' };

/** Who and what are said; whether the person knows is the third thing, and we ask for it. */
export function askConsent(signal: ReadSignal): Reaction {
  if (signal.about.length < 3 || signal.need.length < 3) return say(IDLE, { say: 'signalHow' });
  return say({ step: 'signalling', signal, questions: 1 }, { say: 'signalConsent' });
}

export function whileSignalling(talk: Extract<Talk, { step: 'signalling' }>, read: ReadText): Reaction {
  if (read.intent === 'cancel') return say(IDLE, { say: 'left' });
  const answered = read.choice ?? { yes: 1, no: 2 }[read.intent as 'yes' | 'no'];
  const consent = CONSENTS[(answered ?? 0) - 1];
  if (consent) return { talk: IDLE, reply: null, act: { kind: 'signal', signal: talk.signal, consent } };
  return talk.questions >= MOST_QUESTIONS
    ? CALL
    : say({ ...talk, questions: talk.questions + 1 }, { say: 'signalConsent' });
}

function say(talk: Talk, reply: Reply): Reaction {
  return { talk, reply, act: null };
}
