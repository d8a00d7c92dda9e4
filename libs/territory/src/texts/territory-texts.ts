// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts } from '@reciproca/ui';
import { housingEn } from './housing.en.js';
import { housingIt } from './housing.it.js';
import { intakeEn } from './intake.en.js';
import { intakeIt } from './intake.it.js';
import { territoryEn } from './territory.en.js';
import { territoryIt } from './territory.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    territory: keyof typeof territoryIt | keyof typeof housingIt | keyof typeof intakeIt;
  }
}

registerTexts('territory', {
  it: { ...territoryIt, ...housingIt, ...intakeIt },
  en: { ...territoryEn, ...housingEn, ...intakeEn },
});
