// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.round_proposed_one': 'C’è un giro di consegne per lei: {{when}}, una consegna. Le va bene?',
  'news.round_proposed_other': 'C’è un giro di consegne per lei: {{when}}, {{count}} consegne. Le va bene?',
};
export const tuIt = {
  'agreed.to_giver': 'Passi a prendere {{name}} {{when}}. Da {{from}} a {{to}}.',
  'agreed.to_receiver': '{{name}} ti passa a prendere {{when}}. Da {{from}} a {{to}}.',
};
