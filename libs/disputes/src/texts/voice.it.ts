// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.dispute_opened': 'C’è qualcosa da chiarire. Mi dice com’è andata per lei?',
  'news.dispute_assigned': 'C’è una mediazione per lei.',
  'news.dispute_heard': 'Ora può sapere che cosa ha detto l’altra persona.',
  'news.dispute_proposed': 'C’è una proposta per chiarire. Le dico quale.',
  'news.dispute_ended': 'Quello che c’era da chiarire ora è chiuso. Le dico com’è finita.',
};
