// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { findText, formatDate, formatDateTime, type T } from '@reciproca/ui';

const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** A column's name in words; the name itself, spaced, where there are none. */
export function columnLabel(column: string, language: Language): string {
  return findText(language, `column.${column}`) ?? column.replaceAll('_', ' ');
}

/** A stored value as people read it. */
export function valueText(value: unknown, t: T, language: Language): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return t(value ? 'privacy:yes' : 'privacy:no');
  if (value instanceof Date) return formatDateTime(value, language);
  if (typeof value === 'string' && INSTANT.test(value)) return orAsItIs(value, () => formatDateTime(value, language));
  if (typeof value === 'string' && DAY.test(value)) return orAsItIs(value, () => formatDate(value, language));
  if (typeof value === 'string') return wordFor(value, language) ?? value;
  if (Array.isArray(value))
    return value.length === 0 ? '—' : value.map((part) => valueText(part, t, language)).join(', ');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, part]) => `${columnLabel(name, language)}: ${valueText(part, t, language)}`)
      .join('; ');
  }
  return String(value);
}

/** What programs call a state, a way or a service, in words. */
function wordFor(value: string, language: Language): string | null {
  if (!/^[a-z][a-z_]*$/.test(value)) return null;
  return findText(language, `value.${value}`) ?? findText(language, `service.${value}`);
}

/** Somebody may have written words that only look like a date. */
function orAsItIs(text: string, format: () => string): string {
  try {
    return format();
  } catch {
    return text;
  }
}
