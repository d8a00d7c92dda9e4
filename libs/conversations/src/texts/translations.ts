// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { ar } from './ar.js';
import { ownAr } from './own-group.ar.js';
import { fr } from './fr.js';
import { ownFr } from './own-group.fr.js';
import { groupsAr } from './groups.ar.js';
import { groupsFr } from './groups.fr.js';
import { groupsRo } from './groups.ro.js';
import { groupsSq } from './groups.sq.js';
import { ro } from './ro.js';
import { ownRo } from './own-group.ro.js';
import { sq } from './sq.js';
import { ownSq } from './own-group.sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = {
  staff: staffKeys,
  ro: { ...ro, ...ownRo, ...groupsRo },
  sq: { ...sq, ...ownSq, ...groupsSq },
  ar: { ...ar, ...ownAr, ...groupsAr },
  fr: { ...fr, ...ownFr, ...groupsFr },
};
