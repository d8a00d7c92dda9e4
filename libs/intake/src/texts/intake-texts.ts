// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerStaffTexts } from '@reciproca/ui';
import { en } from './en.js';
import { it } from './it.js';
import { refusalsEn } from './refusals.en.js';
import { refusalsIt } from './refusals.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    intake: keyof typeof it | keyof typeof refusalsIt;
  }
  interface OpenTextKeys {
    'intake:repair.': never;
  }
}

registerStaffTexts('intake', { it: { ...it, ...refusalsIt }, en: { ...en, ...refusalsEn } });
