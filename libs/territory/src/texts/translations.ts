// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { placeAr } from './place.ar.js';
import { placeFr } from './place.fr.js';
import { placeRo } from './place.ro.js';
import { placeSq } from './place.sq.js';
import { territoryAr } from './territory.ar.js';
import { territoryFr } from './territory.fr.js';
import { territoryRo } from './territory.ro.js';
import { territorySq } from './territory.sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = {
  staff: staffKeys,
  ro: { ...territoryRo, ...placeRo },
  sq: { ...territorySq, ...placeSq },
  ar: { ...territoryAr, ...placeAr },
  fr: { ...territoryFr, ...placeFr },
};
