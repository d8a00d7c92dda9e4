// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts } from '@reciproca/ui';
import { desk } from './desk.js';
import { en } from './en.js';
import { it } from './it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    texting: keyof typeof it;
  }
}

registerTexts('texting', { it, en }, translations);
registerDesk('texting', desk);
