// SPDX-License-Identifier: AGPL-3.0-or-later
import { uiTranslator } from '../texts/ui-texts.js';
import type { Language } from '../texts/language.js';

/** "Anna, Paolo, Elena" */
export function withCommas(parts: readonly string[], language: Language): string {
  return parts.join(language === 'ar' ? '، ' : ', ');
}

/** "Anna, Paolo ed Elena" */
export function formatList(parts: readonly string[], language: Language): string {
  const last = parts.at(-1) ?? '';
  if (parts.length < 2) return last;
  return uiTranslator(language)('ui:format.list', { before: withCommas(parts.slice(0, -1), language), last });
}
