// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { desk } from './desk.js';
import { en } from './en.js';
import { it } from './it.js';
import { leiIt } from './voice.it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    ledger: keyof typeof it;
  }
  interface OpenTextKeys {
    'ledger:account.': never;
    'ledger:reason.': never;
  }
}

registerTexts('ledger', { it, en }, translations);
registerDesk('ledger', desk);
registerVoice('ledger', 'lei', leiIt);
