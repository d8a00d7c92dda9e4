// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerStaffTexts } from '@reciproca/ui';
import { en } from './en.js';
import { it } from './it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    covoiturage: keyof typeof it;
  }
}

registerStaffTexts('covoiturage', { it, en });
