// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { ar } from './ar.js';
import { fr } from './fr.js';
import { ro } from './ro.js';
import { sq } from './sq.js';

/** Everybody reads the week of a garden: nothing of it is the staff’s alone. */
export const translations: Translations = { staff: [], ro, sq, ar, fr };
