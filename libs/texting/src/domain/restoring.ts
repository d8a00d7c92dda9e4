// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Facts, Reaction, Talk } from './conversation.js';
import { plainWords } from './plain-words.js';
import type { Intent } from './read-intent.js';

const IDLE: Talk = { step: 'idle' };
const COMES =
  /\b(?:vengo|ci vengo|ci vado|vado|ci sono|ci saro|verro|posso venire|riesco a venire|vengo lo stesso|vado lo stesso|si fa|resta(?:no)? com ?e|non annullat[eio]|non disdi(?:te|re|co))\b/;
const THOUGHT_AGAIN =
  /\b(?:ho sbagliato|mi sono sbagliat[oa]|(?:era|e stato) uno sbaglio|per sbaglio|(?:ho|abbiamo) cambiato idea|ci ho ripensato|ci ripenso|ripensandoci|rimett(?:i|ete|etelo)|lasciate(?:lo)? com ?era|come prima)\b/;
const NOT_COMING = /\bnon (?:ci |mi )?(?:vengo|vado|ci sono|verro|posso|riesco|saro)\b/;
/** A new wish, and not an old one. */
const NEW_WISH = /\b(?:passaggio|domani|oggi|lunedi|martedi|mercoledi|giovedi|venerdi|sabato|domenica|alle)\b/;

/** Who called something off and comes after all; null where the text is about something else. */
export function whileRestoring(talk: Talk, text: string, intent: Intent, facts: Facts): Reaction | null {
  if (talk.step === 'restoring') return goOn(talk, intent, facts);
  const [what] = facts.calledOff ?? [];
  if (!what || !comesAfterAll(plainWords(text).join(' '))) return null;
  const reply = { say: 'restoreEcho' as const, waiting: [what] };
  return { talk: { step: 'restoring', what, questions: 0 }, reply, act: null };
}

function goOn(talk: Extract<Talk, { step: 'restoring' }>, intent: Intent, facts: Facts): Reaction | null {
  if (intent === 'no') return { talk: IDLE, reply: { say: 'staysOff' }, act: null };
  if (intent !== 'yes') return null;
  const isThere = facts.calledOff?.some(({ id }) => id === talk.what.id) ?? false;
  return isThere
    ? { talk: IDLE, reply: null, act: { kind: 'restore', what: talk.what } }
    : { talk: IDLE, reply: { say: 'gone' }, act: null };
}

function comesAfterAll(line: string): boolean {
  if (THOUGHT_AGAIN.test(line)) return true;
  return COMES.test(line) && !NOT_COMING.test(line) && !NEW_WISH.test(line);
}
