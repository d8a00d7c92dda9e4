// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.text_alarm': 'Emergenza: qualcuno ha scritto un SMS di aiuto.',
  },
  en: {
    'news.text_alarm': 'Emergency: somebody has sent a text for help.',
  },
};
