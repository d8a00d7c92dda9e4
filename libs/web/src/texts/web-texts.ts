// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts } from '@reciproca/ui';
import { platformRefusalsEn } from './platform-refusals.en.js';
import { platformRefusalsIt } from './platform-refusals.it.js';
import { wordsEn } from './words.en.js';
import { wordsIt } from './words.it.js';
import { platformTranslations, webTranslations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    platform: keyof typeof platformRefusalsIt;
    web: keyof typeof wordsIt;
  }
}

registerTexts('platform', { it: platformRefusalsIt, en: platformRefusalsEn }, platformTranslations);
registerTexts('web', { it: wordsIt, en: wordsEn }, webTranslations);
