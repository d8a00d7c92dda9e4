// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'done.giver': 'Ha fatto il viaggio per {{name}}?',
  'done.receiver': '{{name}} ha fatto il viaggio per lei?',
  'news.round_proposed_one': 'C’è un giro di consegne per lei: {{when}}, una consegna. Le va bene?',
  'news.round_proposed_other': 'C’è un giro di consegne per lei: {{when}}, {{count}} consegne. Le va bene?',
  'news.rides_unfit_one': 'Con l’auto e i documenti di adesso una cosa non va più bene. Le dico quale.',
  'news.rides_unfit_other': 'Con l’auto e i documenti di adesso {{count}} cose non vanno più bene. Le dico quali.',
};
export const tuIt = {
  'agreed.to_giver': 'Passi a prendere {{name}} {{when}}. Da {{from}} a {{to}}.',
  'agreed.to_receiver': '{{name}} ti passa a prendere {{when}}. Da {{from}} a {{to}}.',
};
