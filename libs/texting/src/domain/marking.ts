// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Facts, Reaction, Reply, Riding, Talk } from './conversation.js';
import { plainWords } from './plain-words.js';
import type { Intent } from './read-intent.js';
import { readMarking } from './read-marking.js';

const IDLE: Talk = { step: 'idle' };

/** What a driver says on the way: somebody is in the car, or there. Null where the text is about something else. */
export function whileMarking(talk: Talk, text: string, intent: Intent, facts: Facts): Reaction | null {
  const riding = facts.riding ?? [];
  if (talk.step === 'marking') {
    const isOpen = riding.some(({ what, stop }) => what.id === talk.what.id && stop === talk.stop);
    if (intent === 'no') return say(IDLE, { say: 'kept' });
    if (intent === 'yes')
      return isOpen
        ? { talk: IDLE, reply: null, act: { kind: 'mark', what: talk.what, stop: talk.stop } }
        : say(IDLE, { say: 'gone' });
  }
  const words = plainWords(text);
  const stop = readMarking(words);
  const meant = stop && find(riding, stop, words);
  if (!meant) return null;
  const { what } = meant;
  return say({ step: 'marking', what, stop: meant.stop, questions: 1 }, { ...echoOf(meant), waiting: [what] });
}

/** Whom they name; else the next one. */
function find(riding: readonly Riding[], stop: Riding['stop'], words: readonly string[]): Riding | undefined {
  const open = riding.filter((one) => one.stop === stop);
  const named = open.find(({ what: { name } }) => name !== null && words.includes(plainWords(name)[0] ?? ''));
  return named ?? open[0];
}

/** What our last text asked, in the words it is asked in. */
export function echoOf({ stop }: Pick<Riding, 'stop'>): Pick<Reply, 'say'> {
  return { say: stop === 'pick_up' ? 'pickedEcho' : 'droppedEcho' };
}

function say(talk: Talk, reply: Reply): Reaction {
  return { talk, reply, act: null };
}
