// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Facts, Reaction, Talk, Waiting } from './conversation.js';
import { plainWords } from './plain-words.js';
import type { Intent } from './read-intent.js';

/** Where it is the whole text. */
const THANKS_ABROAD =
  /^(?:multumesc(?: mult)?|faleminderit(?: shume)?|merci(?: beaucoup)?|thanks|thank you(?: very much)?|شكرا(?: جزيلا)?)$/u;
const THANKS = /\b(?:grazie|graziee|grassie|ringrazi\w+)\b/;

/**
 * Thanks after help reach whoever gave it, where only one act can be meant; what they are for need not be asked back, since nothing is
 * agreed or moved by them. Null where they are said to us, or to nobody one could tell.
 */
export function thank(talk: Talk, text: string, intent: Intent, { thankable = [] }: Facts): Reaction | null {
  const words = plainWords(text);
  const isThanks = intent === 'courtesy' ? THANKS.test(words.join(' ')) : THANKS_ABROAD.test(bare(text));
  if (talk.step !== 'idle' || !isThanks) return null;
  const what = meantBy(words, thankable);
  return what && { talk, reply: null, act: { kind: 'thank', what, words: text.trim() } };
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}]+/gu, ' ')
    .trim();
}

/** Whether somebody is thanked at all, whoever it is. */
export function holdsThanks(text: string): boolean {
  return THANKS.test(plainWords(text).join(' ')) || THANKS_ABROAD.test(bare(text));
}

/** Whom they name; else the only one who helped them, else the only one they helped. */
function meantBy(words: readonly string[], all: readonly Waiting[]): Waiting | null {
  const named = all.filter(({ name }) => name !== null && words.includes(plainWords(name)[0] ?? ''));
  for (const some of [named, all.filter(({ isHelped }) => isHelped), all])
    if (some.length > 0) return some.length === 1 ? (some[0] ?? null) : null;
  return null;
}
