// SPDX-License-Identifier: AGPL-3.0-or-later
import { CALL } from './complete-ride.js';
import { type Facts, MOST_QUESTIONS, type Reaction, type Reply, type Talk, type Waiting } from './conversation.js';
import { plainWords } from './plain-words.js';
import type { Intent } from './read-intent.js';
import { type ReadLate, readLate, readMinutes } from './read-late.js';

const IDLE: Talk = { step: 'idle' };
const DAY_MINUTES = 24 * 60;

/** What a driver who is late says and answers; null where the text is about something else. */
export function whileDelaying(talk: Talk, text: string, intent: Intent, facts: Facts): Reaction | null {
  const words = plainWords(text);
  if (talk.step === 'delaying') return goOn(talk, words, intent, facts);
  const [what] = facts.driving ?? [];
  const late = intent === 'cancel' ? null : readLate(words);
  return what && late ? ask(what, late, facts, 1) : null;
}

function goOn(
  talk: Extract<Talk, { step: 'delaying' }>,
  words: readonly string[],
  intent: Intent,
  facts: Facts,
): Reaction | null {
  const { what, minutes } = talk;
  const isThere = facts.driving?.some(({ id }) => id === what.id) ?? false;
  if (intent === 'no') return say(IDLE, { say: 'kept' });
  if (intent === 'yes' && minutes !== null)
    return isThere ? { talk: IDLE, reply: null, act: { kind: 'late', what, minutes } } : say(IDLE, { say: 'gone' });
  const said = readLate(words) ?? { minutes: readMinutes(words), fromNow: false };
  if (!isThere || intent === 'cancel') return null;
  // Asked by how much, they have not said it yet.
  const isOpen = minutes === null && (intent === 'yes' || intent === 'unclear');
  return said.minutes === null && !isOpen ? null : ask(what, said, facts, talk.questions + 1);
}

function ask(what: Waiting, { minutes, fromNow }: ReadLate, facts: Facts, questions: number): Reaction {
  if (questions > MOST_QUESTIONS) return CALL;
  if (minutes === null) return say({ step: 'delaying', what, minutes, questions }, { say: 'lateHow' });
  const late = fromNow ? facts.minutes + minutes - what.minutes : minutes;
  // There in time after all: nobody need be told.
  if (late <= 0) return { talk: IDLE, reply: null, act: null };
  const then = what.minutes + late;
  if (then >= DAY_MINUTES) return CALL;
  const waiting = [{ ...what, minutes: then }];
  return say({ step: 'delaying', what, minutes: late, questions }, { say: 'lateEcho', waiting });
}

function say(talk: Talk, reply: Reply): Reaction {
  return { talk, reply, act: null };
}
