// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts } from '@reciproca/ui';
import { en } from './en.js';
import { it } from './it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    withoutSignal: keyof typeof it;
  }
}

registerTexts('withoutSignal', { it, en }, translations);
