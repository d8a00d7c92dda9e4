// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.minutes_removed': 'Ha usato {{duration}} del suo conto.',
  'news.minutes_corrected': 'Abbiamo corretto il suo conto: {{duration}}.',
  'news.minutes_added': 'Ha {{duration}} in più sul conto.',
};
