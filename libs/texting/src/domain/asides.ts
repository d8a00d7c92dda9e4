// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Facts, PASSED_ON, type Reaction, type Say, type Talk, type Waiting } from './conversation.js';
import { plainWords } from './plain-words.js';
import { readAnswer } from './read-answer.js';
import type { ReadText } from './read-ride.js';
import { POLITE } from './small-talk.js';

/** What is heard in whatever talk, and leaves it as it is. */
export function aside(talk: Talk, read: ReadText, { balance }: Pick<Facts, 'balance'> = {}): Reaction | null {
  switch (read.intent) {
    case 'alarm':
      return { talk, reply: { say: 'alarm' }, act: { kind: 'alarm' } };
    // Thanks change nothing, and what was asked before them still waits; nobody is behind what a machine wrote.
    case 'courtesy':
    case 'automatic':
      return { talk, reply: null, act: null };
    case 'worry':
    case 'erase':
    case 'insult':
      return { talk, reply: { say: read.intent }, act: { kind: 'call' } };
    case 'foreign':
      return { talk, reply: { say: 'foreign', language: read.language }, act: { kind: 'call' } };
    case 'who':
    case 'help':
      return { talk, reply: { say: read.intent }, act: null };
    case 'callme':
      return { talk, reply: { say: 'callYou' }, act: { kind: 'call' } };
    case 'offer':
    case 'many':
      return PASSED_ON;
    case 'balance':
      return balance === undefined
        ? null
        : { talk, reply: { say: balanceWord(balance), minutes: Math.abs(balance) }, act: null };
    case 'quiet':
      return { talk: { step: 'idle' }, reply: null, act: { kind: 'call' } };
    default:
      return null;
  }
}

function balanceWord(balance: number): Say {
  if (balance === 0) return 'balanceZero';
  return balance > 0 ? 'balance' : 'balanceMinus';
}

/** "Sì Marco", of two that were named: which one is said by the name. */
export function byName(talk: Talk, text: string, read: ReadText): ReadText {
  if (talk.step !== 'answering' || talk.proposals.length < 2 || read.intent !== 'unclear') return read;
  const words = plainWords(text);
  const isNamed = ({ name }: Waiting): boolean => name !== null && words.includes(plainWords(name)[0] ?? '');
  const [only, ...others] = talk.proposals.filter(isNamed);
  if (!only || others.length > 0) return read;
  const rest = words.filter((word) => word !== plainWords(only.name ?? '')[0] && word !== 'con' && !POLITE.has(word));
  if (rest.length > 0 && readAnswer(rest, rest.join(' ')) !== 'yes') return read;
  return { ...read, intent: 'choice', choice: talk.proposals.indexOf(only) + 1 };
}
