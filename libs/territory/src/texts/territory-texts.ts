// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { housingEn } from './housing.en.js';
import { housingIt } from './housing.it.js';
import { intakeEn } from './intake.en.js';
import { intakeIt } from './intake.it.js';
import { desk } from './desk.js';
import { mergeEn } from './merge.en.js';
import { mergeIt } from './merge.it.js';
import { placeEn } from './place.en.js';
import { placeIt } from './place.it.js';
import { leiIt } from './voice.it.js';
import { territoryEn } from './territory.en.js';
import { territoryIt } from './territory.it.js';
import { translations } from './translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    territory:
      | keyof typeof territoryIt
      | keyof typeof housingIt
      | keyof typeof intakeIt
      | keyof typeof placeIt
      | keyof typeof mergeIt;
  }
}

registerTexts(
  'territory',
  {
    it: { ...territoryIt, ...housingIt, ...intakeIt, ...placeIt, ...mergeIt },
    en: { ...territoryEn, ...housingEn, ...intakeEn, ...placeEn, ...mergeEn },
  },
  translations,
);
registerDesk('territory', desk);
registerVoice('territory', 'lei', leiIt);
