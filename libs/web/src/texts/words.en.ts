// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { wordsIt } from './words.it.js';

/** Words of the frame around what many libs bring. */
export const wordsEn: TextsOf<typeof wordsIt> = {
  'settings.title': 'Settings',
  'settings.saved': 'The settings are saved.',
};
