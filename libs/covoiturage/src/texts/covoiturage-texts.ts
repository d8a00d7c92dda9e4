// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { desk } from './desk.js';
import { en } from './en.js';
import { it } from './it.js';
import { translations } from './translations.js';
import { leiIt } from './voice.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    covoiturage: keyof typeof it;
  }
}

registerTexts('covoiturage', { it, en }, translations);
registerDesk('covoiturage', desk);
registerVoice('covoiturage', 'lei', leiIt);
