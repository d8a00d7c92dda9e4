// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.minutes_added': 'In più sul conto: {{duration}}.',
    'news.minutes_removed': 'Dal conto sono uscite {{duration}}.',
    'news.minutes_corrected': 'Il conto è stato corretto: {{duration}}.',
  },
  en: {
    'news.minutes_added': '{{duration}} have been added to the account.',
    'news.minutes_removed': '{{duration}} have been used from the account.',
    'news.minutes_corrected': 'The account has been corrected: {{duration}}.',
  },
};
