// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { ar } from './ar.js';
import { fr } from './fr.js';
import { ro } from './ro.js';
import { sq } from './sq.js';

/** Who answers for a garden is a resident: nothing of its book is read by staff alone. */
export const translations: Translations = { staff: [], ro, sq, ar, fr };
