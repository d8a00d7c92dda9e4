// SPDX-License-Identifier: AGPL-3.0-or-later
import type { T, TextKey } from '../texts/text-registry.js';

/** Dotted path of the field → what is wrong, in the person's language; '' is the whole form. */
export type FieldErrors = Record<string, string>;

/** The parts of a zod issue that words are made from. */
export type FieldIssue = {
  code?: string;
  path: readonly PropertyKey[];
  message: string;
  expected?: string;
  origin?: string;
  format?: string;
  minimum?: number | bigint;
  maximum?: number | bigint;
  keys?: readonly string[];
};

/**
 * The issues of a zod error in plain words, the first per field. An issue whose message is a text
 * key ("exchange:pastWindow") is looked up, so a schema's own refinements word themselves.
 */
export function listFieldErrors(issues: readonly FieldIssue[], t: T): FieldErrors {
  const errors: FieldErrors = {};
  for (const issue of issues) {
    const paths =
      issue.code === 'unrecognized_keys' ? (issue.keys ?? []).map((key) => [...issue.path, key]) : [issue.path];
    for (const path of paths) errors[path.map(String).join('.')] ??= wordsOf(issue, t);
  }
  return errors;
}

const textKey = /^[a-z][\w-]*:[\w.-]+$/i;

function wordsOf(issue: FieldIssue, t: T): string {
  if (textKey.test(issue.message)) return t(issue.message as TextKey);
  switch (issue.code) {
    case 'invalid_type':
      return wordsOfType(issue, t);
    case 'too_small':
      return wordsOfLimit('Small', Number(issue.minimum), issue.origin, t);
    case 'too_big':
      return wordsOfLimit('Big', Number(issue.maximum), issue.origin, t);
    case 'invalid_value':
    case 'invalid_union':
      return t('ui:field.choose');
    case 'invalid_format':
      return wordsOfFormat(issue.format, t);
    case 'unrecognized_keys':
      return t('ui:field.unknown');
    default:
      return t('ui:field.invalid');
  }
}

function wordsOfType({ message, expected }: FieldIssue, t: T): string {
  // zod keeps the input out of its issues: only the message says that nothing came.
  if (/received (undefined|null)/.test(message)) return t('ui:field.required');
  if (expected === 'int') return t('ui:field.integer');
  return t(expected === 'number' ? 'ui:field.number' : 'ui:field.invalid');
}

function wordsOfLimit(side: 'Small' | 'Big', limit: number, origin: string | undefined, t: T): string {
  if (origin === 'string') {
    if (side === 'Small' && limit === 1) return t('ui:field.required');
    return t(side === 'Small' ? 'ui:field.tooShort' : 'ui:field.tooLong', { count: limit });
  }
  if (origin === 'array' || origin === 'set') {
    return t(side === 'Small' ? 'ui:field.tooFew' : 'ui:field.tooMany', { count: limit });
  }
  if (origin === 'date') return t('ui:field.date');
  return t(`ui:field.too${side}`, { limit });
}

function wordsOfFormat(format: string | undefined, t: T): string {
  if (format === 'email') return t('ui:field.email');
  if (format === 'date' || format === 'datetime') return t('ui:field.date');
  if (format === 'time') return t('ui:field.time');
  return t('ui:field.invalid');
}
