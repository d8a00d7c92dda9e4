// SPDX-License-Identifier: AGPL-3.0-or-later

/** Words of the frame around what many libs bring. */
export const wordsIt = {
  'settings.title': 'Impostazioni',
  'settings.saved': 'Le impostazioni sono salvate.',
};
