// SPDX-License-Identifier: AGPL-3.0-or-later
import { AROUND } from './around.js';
import { BODY, isBadFigure } from './body.js';
import { CRIES, HURRY } from './cries.js';
import { DESPAIR } from './despair.js';
import { BLEEDING, CANNOT_RISE, INJURIES } from './injuries.js';
import { isLongAgo, NAMED_ILLNESS, NO_DANGER, SEEN_TO } from './no-danger.js';
import { isNotAnswering } from './not-answering.js';
import { CRIES_ABROAD, CRIES_IN_ARABIC } from './other-languages.js';
import { POISON } from './poison.js';
import { mended } from './slips.js';
import { EXPOSED, WORRYING } from './worry.js';

/** What goes on whatever day is named beside it. */
const AT_ONCE = [...CRIES, ...CANNOT_RISE, ...DESPAIR, ...AROUND, ...POISON, ...BLEEDING];
/** What may have been and be over. */
const PERHAPS_OVER = [...INJURIES, ...BODY];

/**
 * `alarm`: somebody may be in danger now. Rather once too often: the answer costs nothing but a word, and the number to call
 * stands in it. `worry`: in doubt; somebody of the staff calls, and the answer says when not to wait for that.
 */
export function readAlarm(text: string, words: readonly string[]): 'alarm' | 'worry' | null {
  const whole = mended(words).join(' ');
  const line = NO_DANGER.reduce((left, none) => left.replace(none, ' '), whole);
  const isSeenTo = SEEN_TO.test(line);
  const said = isSeenTo ? line.replace(NAMED_ILLNESS, ' ') : line;
  const isOver = isLongAgo(line);
  if (CRIES_IN_ARABIC.test(text) || says(CRIES_ABROAD, said)) return 'alarm';
  if (says(AT_ONCE, said) || isNotAnswering(said) || isBadFigure(said))
    return isOver && isToldOf(said) ? 'worry' : 'alarm';
  if (says(PERHAPS_OVER, said)) return isOver ? 'worry' : 'alarm';
  if (says(HURRY, said) || EXPOSED.test(whole)) return 'worry';
  return says(WORRYING, said) || (isOver && NAMED_ILLNESS.test(line)) ? 'worry' : null;
}

const TOLD =
  /\b(?:ho avuto|ha avuto|ho fatto|sono stat[oa]|c e stat[oa]|c era|avevo|avevano|hanno rubato|sono entrati)\b/;

/** A fire of last year, thieves of last week. */
function isToldOf(line: string): boolean {
  return TOLD.test(line) && !says([...CANNOT_RISE, ...DESPAIR], line);
}

function says(patterns: readonly RegExp[], line: string): boolean {
  return patterns.some((pattern) => pattern.test(line));
}
