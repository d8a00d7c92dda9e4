// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { ar } from './ar.js';
import { deskEn } from './desk.en.js';
import { deskIt } from './desk.it.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { ro } from './ro.js';
import { sq } from './sq.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    listening: keyof typeof it | keyof typeof deskIt;
  }
}

registerTexts(
  'listening',
  { it: { ...it, ...deskIt }, en: { ...en, ...deskEn } },
  { staff: Object.keys(deskIt).map((key) => key.replace(/_(one|other)$/, '')), ro, sq, ar, fr },
);
registerDesk('listening', {
  it: { 'news.questionnaire_sent': 'C’è un questionario per la persona.' },
  en: { 'news.questionnaire_sent': 'There is a questionnaire for the person.' },
});
registerVoice('listening', 'lei', { 'news.questionnaire_sent': 'C’è un questionario per lei.' });
