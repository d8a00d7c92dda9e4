// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.circle_proposed_one': 'C’è un giro di aiuti con un’altra persona. Manca la risposta.',
    'news.circle_proposed_other': 'C’è un giro di aiuti con altre {{count}} persone. Manca la risposta.',
    'news.circle_restored': 'Il giro vale di nuovo: era annullato per sbaglio.',
    'news.circle_dissolved': 'Il giro non si fa più.',
    'news.run_waiting': 'Il piano della notte aspetta una decisione.',
    'news.run_failed': 'Un calcolo degli abbinamenti non è riuscito.',
  },
  en: {
    'news.circle_proposed_one': 'There is a circle of help with one other person. An answer is needed.',
    'news.circle_proposed_other': 'There is a circle of help with {{count}} other people. An answer is needed.',
    'news.circle_restored': 'The circle is on again: it was called off by mistake.',
    'news.circle_dissolved': 'The circle is off.',
    'news.run_waiting': 'The night’s plan is waiting for a decision.',
    'news.run_failed': 'The matching run could not be finished.',
  },
};
