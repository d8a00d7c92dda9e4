// SPDX-License-Identifier: AGPL-3.0-or-later
import { en } from './en.js';
import { it } from './it.js';
import { registerTexts, translator } from './text-registry.js';
import { translations } from './translations.js';

registerTexts('ui', { it, en }, translations);

/** The translator with this library's own texts surely registered. */
export const uiTranslator = translator;
