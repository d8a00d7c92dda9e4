// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { aboutAr } from './about.ar.js';
import { aboutFr } from './about.fr.js';
import { aboutRo } from './about.ro.js';
import { aboutSq } from './about.sq.js';
import { accessAr } from './access.ar.js';
import { accessFr } from './access.fr.js';
import { accessRo } from './access.ro.js';
import { accessSq } from './access.sq.js';
import { identityRefusalsAr } from './identity-refusals.ar.js';
import { identityRefusalsFr } from './identity-refusals.fr.js';
import { identityRefusalsRo } from './identity-refusals.ro.js';
import { identityRefusalsSq } from './identity-refusals.sq.js';
import { pagesAr } from './pages.ar.js';
import { pagesFr } from './pages.fr.js';
import { pagesRo } from './pages.ro.js';
import { pagesSq } from './pages.sq.js';
import { relatedAr } from './related.ar.js';
import { relatedFr } from './related.fr.js';
import { relatedRo } from './related.ro.js';
import { relatedSq } from './related.sq.js';
import { wordsAr } from './words.ar.js';
import { wordsFr } from './words.fr.js';
import { wordsRo } from './words.ro.js';
import { wordsSq } from './words.sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = {
  staff: staffKeys,
  ro: { ...pagesRo, ...wordsRo, ...relatedRo, ...aboutRo, ...accessRo, ...identityRefusalsRo },
  sq: { ...pagesSq, ...wordsSq, ...relatedSq, ...aboutSq, ...accessSq, ...identityRefusalsSq },
  ar: { ...pagesAr, ...wordsAr, ...relatedAr, ...aboutAr, ...accessAr, ...identityRefusalsAr },
  fr: { ...pagesFr, ...wordsFr, ...relatedFr, ...aboutFr, ...accessFr, ...identityRefusalsFr },
};
