// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerStaffTexts } from '@reciproca/ui';
import { en } from './en.js';
import { it } from './it.js';
import { providersEn } from './providers.en.js';
import { providersIt } from './providers.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    installation: keyof typeof it | keyof typeof providersIt;
  }
  interface OpenTextKeys {
    'installation:trial.': never;
  }
}

registerStaffTexts('installation', { it: { ...it, ...providersIt }, en: { ...en, ...providersEn } });
