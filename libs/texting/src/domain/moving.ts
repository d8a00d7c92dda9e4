// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Facts, PASSED_ON, type Reaction, type Talk, type Waiting } from './conversation.js';
import type { ReadText } from './read-ride.js';

const IDLE: Talk = { step: 'idle' };
const DAY_MINUTES = 24 * 60;
/** Of two hours that may be meant, the one nearer than this to what is agreed. */
const NEAR_MINUTES = 360;

/** Another hour for what is agreed: spelt out, and asked of the other one after a yes; null where the text is about something else. */
export function whileMoving(talk: Talk, read: ReadText, facts: Facts): Reaction | null {
  if (talk.step === 'moving') {
    if (read.intent === 'no') return { talk: IDLE, reply: { say: 'kept' }, act: null };
    if (read.intent === 'yes') {
      const isThere = facts.ahead.some(({ id }) => id === talk.to.id);
      if (!isThere) return { talk: IDLE, reply: { say: 'gone' }, act: null };
      return { talk: IDLE, reply: null, act: { kind: 'move', to: talk.to } };
    }
  }
  if (read.intent !== 'otherhour') return null;
  const to = facts.proposals.length > 0 ? null : wantedFor(read, facts);
  // What is not plain, a person sorts out; what was asked before still waits.
  return to
    ? { talk: { step: 'moving', to, questions: 0 }, reply: { say: 'moveEcho', waiting: [to] }, act: null }
    : { ...PASSED_ON, talk };
}

function wantedFor({ ride, shift }: ReadText, facts: Facts): Waiting | null {
  const agreed = facts.ahead.filter(({ kind }) => kind === 'agreement');
  const named = agreed.filter(({ day }) => ride.days.includes(day));
  const [what, ...others] = named.length > 0 ? named : agreed;
  if (!what || others.length > 0 || ride.wrongDay || ride.wrongTime || ride.days.length > 1) return null;
  const hours = ride.times.filter((time) => ride.times.length === 1 || Math.abs(time - what.minutes) < NEAR_MINUTES);
  const day = ride.days[0] ?? what.day;
  const minutes = shift === null ? (hours[0] ?? what.minutes) : what.minutes + shift;
  const isOther = day !== what.day || minutes !== what.minutes;
  if (hours.length > 1 || !isOther || minutes < 0 || minutes >= DAY_MINUTES) return null;
  if (ride.part !== null && ride.times.length === 0) return null;
  return { ...what, day, minutes, was: { day: what.day, minutes: what.minutes } };
}
