// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a sentinel says in one text: who, then what was noticed. */
export interface ReadSignal {
  readonly about: string;
  /** Empty when the text does not say. */
  readonly need: string;
}

const SIGNAL = /^\s*segnal(?:o|are|azione|i)\b[\s:,.-]*(?<rest>.*)$/isu;
const BETWEEN = /\s*(?:[,;:.\n]|\s-\s)\s*/u;

/** "Segnalo la signora Rosa scala B, non esce da giorni": the first comma parts who from what. Null when it is about something else. */
export function readSignal(text: string): ReadSignal | null {
  const rest = SIGNAL.exec(text)?.groups?.['rest']?.trim();
  if (rest === undefined) return null;
  const at = BETWEEN.exec(rest);
  if (!at) return { about: rest.slice(0, 200), need: '' };
  return {
    about: rest.slice(0, at.index).slice(0, 200),
    need: rest
      .slice(at.index + at[0].length)
      .trim()
      .slice(0, 500),
  };
}
