// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { circlesAr } from './circles.ar.js';
import { circlesFr } from './circles.fr.js';
import { circlesRo } from './circles.ro.js';
import { circlesSq } from './circles.sq.js';
import { newsAr } from './news.ar.js';
import { newsFr } from './news.fr.js';
import { newsRo } from './news.ro.js';
import { newsSq } from './news.sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = {
  staff: staffKeys,
  ro: { ...circlesRo, ...newsRo },
  sq: { ...circlesSq, ...newsSq },
  ar: { ...circlesAr, ...newsAr },
  fr: { ...circlesFr, ...newsFr },
};
