// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Language } from '@reciproca/kernel';
import { findText, type TextParams } from '@reciproca/ui';
import '../texts/web-texts.js';

/**
 * The words for a refusal's code: `errors.<code>` of any namespace (for a type that was expected, `errors.<code>_<type>` first), else words for its last part (`errors.any.not_found`),
 * else for its first (`errors.input.wrong`), else a sentence that fits everything.
 */
export function refusalText(code: string, language: Language, params: TextParams = {}): string {
  const [noun = ''] = code.split('.');
  const { expected } = params;
  const keys = [
    ...(expected ? [`${code}_${String(expected)}`] : []),
    code,
    `any.${code.split('.').at(-1)}`,
    `${noun}.wrong`,
    'any.refused',
  ];
  for (const key of keys) {
    const text = findText(language, `errors.${key}`, params);
    if (text !== null) return text;
  }
  return code;
}
