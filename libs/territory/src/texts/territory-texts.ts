// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerTexts } from '@reciproca/ui';
import { territoryEn } from './territory.en.js';
import { territoryIt } from './territory.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    territory: keyof typeof territoryIt;
  }
}

registerTexts('territory', { it: territoryIt, en: territoryEn });
