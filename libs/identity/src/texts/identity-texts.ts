// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts } from '@reciproca/ui';
import { aboutEn } from './about.en.js';
import { aboutIt } from './about.it.js';
import { accessEn } from './access.en.js';
import { accessIt } from './access.it.js';
import { desk } from './desk.js';
import { identityRefusalsEn } from './identity-refusals.en.js';
import { identityRefusalsIt } from './identity-refusals.it.js';
import { pagesEn } from './pages.en.js';
import { pagesIt } from './pages.it.js';
import { relatedEn } from './related.en.js';
import { relatedIt } from './related.it.js';
import { settingsEn } from './settings.en.js';
import { settingsIt } from './settings.it.js';
import { staffEn } from './staff.en.js';
import { staffIt } from './staff.it.js';
import { wordsEn } from './words.en.js';
import { wordsIt } from './words.it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    identity:
      | keyof typeof pagesIt
      | keyof typeof wordsIt
      | keyof typeof relatedIt
      | keyof typeof aboutIt
      | keyof typeof settingsIt
      | keyof typeof staffIt
      | keyof typeof accessIt
      | keyof typeof identityRefusalsIt;
  }
  interface OpenTextKeys {
    'identity:accessibility.part': never;
    'identity:privacy.part': never;
    'identity:channel.': never;
    'identity:channelOrder.': never;
    'identity:delegation.scope.': never;
    'identity:device.': never;
    'identity:gender.': never;
    'identity:language.': never;
    'identity:role.': never;
    'identity:weekdayShort.': never;
  }
}

registerTexts(
  'identity',
  {
    it: {
      ...pagesIt,
      ...wordsIt,
      ...relatedIt,
      ...aboutIt,
      ...settingsIt,
      ...staffIt,
      ...accessIt,
      ...identityRefusalsIt,
    },
    en: {
      ...pagesEn,
      ...wordsEn,
      ...relatedEn,
      ...aboutEn,
      ...settingsEn,
      ...staffEn,
      ...accessEn,
      ...identityRefusalsEn,
    },
  },
  translations,
);
registerDesk('identity', desk);
