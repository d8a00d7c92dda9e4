// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Comune, listComuni } from '../data/comuni.js';
import { plainWord } from './plain-word.js';

/** The comune somebody has written in full; null where it is none, or not yet. */
export function comuneNamed(name: unknown): Comune | null {
  if (typeof name !== 'string') return null;
  return listComuni().find((one) => plainWord(one.name) === plainWord(name)) ?? null;
}
