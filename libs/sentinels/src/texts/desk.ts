// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.signal_in_hand': 'Un operatore segue la segnalazione.',
    'news.signal_closed': 'C’è una risposta alla segnalazione.',
  },
  en: {
    'news.signal_in_hand': 'An operator is dealing with the signal.',
    'news.signal_closed': 'The signal has been answered.',
  },
};
