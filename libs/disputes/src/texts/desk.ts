// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.dispute_opened': 'C’è qualcosa da chiarire. Serve il racconto di com’è andata.',
    'news.dispute_assigned': 'C’è una mediazione da seguire.',
    'news.dispute_heard': 'Si può leggere che cosa ha scritto l’altra persona.',
    'news.dispute_proposed': 'C’è una proposta per chiarire. Manca la risposta.',
    'news.dispute_ended': 'Quello che c’era da chiarire ora è chiuso.',
  },
  en: {
    'news.dispute_opened': 'There is something to clear up. Their side of it is needed.',
    'news.dispute_assigned': 'There is a mediation to look after.',
    'news.dispute_heard': 'What the other person wrote can now be read.',
    'news.dispute_proposed': 'There is a proposal to clear things up. An answer is needed.',
    'news.dispute_ended': 'What was to be cleared up is closed.',
  },
};
