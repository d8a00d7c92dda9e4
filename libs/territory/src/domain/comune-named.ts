// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Comune, currentComune, listComuni } from '../data/comuni.js';
import { plainWord } from './plain-word.js';

/** The comune somebody has written in full, or what it is part of now; null where it is none, or not yet. */
export function comuneNamed(name: unknown): Comune | null {
  if (typeof name !== 'string') return null;
  const named = listComuni().find((one) => plainWord(one.name) === plainWord(name));
  return named ? currentComune(named) : null;
}
