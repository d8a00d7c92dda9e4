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
import { newsDesk, newsVoice } from './voice.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    evaluation: keyof typeof it | keyof typeof deskIt;
  }
}

registerTexts(
  'evaluation',
  { it: { ...it, ...deskIt }, en: { ...en, ...deskEn } },
  { staff: Object.keys(deskIt), ro, sq, ar, fr },
);
registerDesk('evaluation', newsDesk);
registerVoice('evaluation', 'lei', newsVoice);
