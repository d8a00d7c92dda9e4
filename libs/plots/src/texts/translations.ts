// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Translations } from '@reciproca/ui';
import { ar } from './ar.js';
import { fr } from './fr.js';
import { ro } from './ro.js';
import { sq } from './sq.js';
import { staffKeys } from './staff-keys.js';

export const translations: Translations = { staff: staffKeys, ro, sq, ar, fr };
