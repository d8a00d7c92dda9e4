// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { platformRefusalsAr } from './platform-refusals.ar.js';
import { platformRefusalsFr } from './platform-refusals.fr.js';
import { platformRefusalsRo } from './platform-refusals.ro.js';
import { platformRefusalsSq } from './platform-refusals.sq.js';
import { wordsAr } from './words.ar.js';
import { wordsFr } from './words.fr.js';
import { wordsRo } from './words.ro.js';
import { wordsSq } from './words.sq.js';
import { platformStaffKeys, webStaffKeys } from './staff-keys.js';

export const platformTranslations: Translations = {
  staff: platformStaffKeys,
  ro: platformRefusalsRo,
  sq: platformRefusalsSq,
  ar: platformRefusalsAr,
  fr: platformRefusalsFr,
};

export const webTranslations: Translations = {
  staff: webStaffKeys,
  ro: wordsRo,
  sq: wordsSq,
  ar: wordsAr,
  fr: wordsFr,
};
