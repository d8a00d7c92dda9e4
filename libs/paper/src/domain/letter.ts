// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** What the ente wrote to somebody, as it was: a letter that is written is not changed, another is written. */
export interface Letter {
  readonly id: string;
  readonly personId: string;
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
  /** The number in the ente's register of what comes and goes, and its day as yyyy-mm-dd. */
  readonly protocol: string | null;
  readonly protocolDay: string | null;
  readonly writtenBy: string;
  readonly writtenAt: Date;
}

/** An ente's own words for a kind of letter. */
export interface LetterTemplate {
  readonly kind: string;
  readonly subject: string;
  readonly body: string;
}

const IN_BRACES = /\{([^{}\n]{1,40})\}/g;

/**
 * A template with its words in braces replaced; what is not known of somebody stands as a gap to be filled in by hand.
 * @param values what each word stands for
 */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(IN_BRACES, (_whole, word: string) => values[word.trim().toLowerCase()] || '________');
}

/** Throws `letter.unknown_word`, naming it, where a template holds a word in braces that stands for nothing, and `letter.brace_alone`. */
export function ensureKnownWords(text: string, known: readonly string[], field: string): void {
  if (/[{}]/.test(text.replaceAll(IN_BRACES, ''))) throw new DomainError('letter.brace_alone', 'invalid', { field });
  for (const [, word = ''] of text.matchAll(IN_BRACES))
    if (!known.includes(word.trim().toLowerCase()))
      throw new DomainError('letter.unknown_word', 'invalid', { field, word: word.trim(), known: known.join(', ') });
}
