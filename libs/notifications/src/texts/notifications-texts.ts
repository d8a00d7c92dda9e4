// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { desk } from './desk.js';
import { en } from './en.js';
import { gatewayEn } from './gateway.en.js';
import { gatewayIt } from './gateway.it.js';
import { it } from './it.js';
import { tuIt } from './voice.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    notifications: keyof typeof it | keyof typeof gatewayIt;
  }
  interface OpenTextKeys {
    'notifications:givenUp.': never;
    'notifications:outcome.': never;
  }
}

registerTexts('notifications', { it: { ...it, ...gatewayIt }, en: { ...en, ...gatewayEn } });
registerDesk('notifications', desk);
registerVoice('notifications', 'tu', tuIt);
