// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { appIoAr } from './app-io.ar.js';
import { appIoFr } from './app-io.fr.js';
import { appIoRo } from './app-io.ro.js';
import { appIoSq } from './app-io.sq.js';
import { ar } from './ar.js';
import { fr } from './fr.js';
import { pushAr } from './push.ar.js';
import { pushFr } from './push.fr.js';
import { pushRo } from './push.ro.js';
import { pushSq } from './push.sq.js';
import { ro } from './ro.js';
import { sq } from './sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = {
  staff: staffKeys,
  ro: { ...ro, ...pushRo, ...appIoRo },
  sq: { ...sq, ...pushSq, ...appIoSq },
  ar: { ...ar, ...pushAr, ...appIoAr },
  fr: { ...fr, ...pushFr, ...appIoFr },
};
