// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts } from '@reciproca/ui';
import { platformRefusalsEn } from './platform-refusals.en.js';
import { platformRefusalsIt } from './platform-refusals.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    platform: keyof typeof platformRefusalsIt;
  }
}

registerTexts('platform', { it: platformRefusalsIt, en: platformRefusalsEn });
