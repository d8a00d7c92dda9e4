// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { appIoEn } from './app-io.en.js';
import { appIoIt } from './app-io.it.js';
import { desk } from './desk.js';
import { en } from './en.js';
import { gatewayEn } from './gateway.en.js';
import { gatewayIt } from './gateway.it.js';
import { it } from './it.js';
import { pushEn } from './push.en.js';
import { pushIt } from './push.it.js';
import { tuIt } from './voice.it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    notifications: keyof typeof it | keyof typeof gatewayIt | keyof typeof pushIt | keyof typeof appIoIt;
  }
  interface OpenTextKeys {
    'notifications:givenUp.': never;
    'notifications:outcome.': never;
  }
}

registerTexts(
  'notifications',
  { it: { ...it, ...gatewayIt, ...pushIt, ...appIoIt }, en: { ...en, ...gatewayEn, ...pushEn, ...appIoEn } },
  translations,
);
registerDesk('notifications', desk);
registerVoice('notifications', 'tu', tuIt);
