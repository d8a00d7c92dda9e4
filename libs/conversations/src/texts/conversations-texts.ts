// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { desk } from './desk.js';
import { en } from './en.js';
import { groupsEn } from './groups.en.js';
import { groupsIt } from './groups.it.js';
import { it } from './it.js';
import { ownEn } from './own-group.en.js';
import { ownIt } from './own-group.it.js';
import { templatesEn } from './templates.en.js';
import { templatesIt } from './templates.it.js';
import { leiIt } from './voice.it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    conversations: keyof typeof it | keyof typeof ownIt | keyof typeof groupsIt | keyof typeof templatesIt;
  }
}

registerTexts(
  'conversations',
  { it: { ...it, ...ownIt, ...groupsIt, ...templatesIt }, en: { ...en, ...ownEn, ...groupsEn, ...templatesEn } },
  translations,
);
registerDesk('conversations', desk);
registerVoice('conversations', 'lei', leiIt);
