// SPDX-License-Identifier: AGPL-3.0-or-later
import { DomainError } from '@reciproca/kernel';

/** What stands in double braces in the place of what is different each time. */
export const MESSAGE_FIELDS = ['name', 'day', 'hour', 'place'] as const;
export type MessageField = (typeof MESSAGE_FIELDS)[number];

const FIELD = /\{\{\s*(\w+)\s*\}\}/g;

/** What is not given stays as it is. */
export function filledIn(words: string, values: Partial<Record<MessageField, string>>): string {
  return words.replaceAll(FIELD, (written, field: string) => values[field as MessageField] ?? written);
}

/** Nobody is to read braces: throws `message.unfilled` for what is not among `known`, at the form's field. */
export function ensureFields(words: string | null, known: readonly MessageField[], field: string): void {
  const [unknown] = [...(words ?? '').matchAll(FIELD)].filter(([, name]) => !known.some((one) => one === name));
  if (unknown) throw new DomainError('message.unfilled', 'invalid', { field, what: unknown[0] });
}
