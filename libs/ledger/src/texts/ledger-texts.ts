// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts, registerVoice } from '@reciproca/ui';
import { en } from './en.js';
import { it } from './it.js';
import { leiIt } from './voice.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    ledger: keyof typeof it;
  }
  interface OpenTextKeys {
    'ledger:account.': never;
    'ledger:reason.': never;
  }
}

registerTexts('ledger', { it, en });
registerVoice('ledger', 'lei', leiIt);
