// SPDX-License-Identifier: AGPL-3.0-or-later

/** On the telephone, where a person is spoken to otherwise than on the page. */
export const newsVoice = {
  'news.seat_given': 'C’è un posto per lei al tavolo di valutazione',
  'news.seat_ended': 'Il suo posto al tavolo di valutazione è finito',
  'news.took_over': 'Da oggi il posto al tavolo di valutazione è suo',
  'news.round': 'Il tavolo di valutazione chiede i suoi giudizi',
  'news.rate_again': 'Un dato del tavolo era sbagliato: i suoi giudizi vanno guardati di nuovo',
  'news.undertaking': 'C’è un impegno per lei, preso al tavolo di valutazione',
  'news.undertaking_due': 'Un suo impegno del tavolo di valutazione aspetta',
};

/** What a person was told, as staff read it: about the person, and not to them. */
export const newsDesk = {
  it: {
    'news.seat_given': 'La persona ha un posto al tavolo di valutazione',
    'news.seat_ended': 'Il posto della persona al tavolo di valutazione è finito',
    'news.took_over': 'Da oggi il posto al tavolo di valutazione è della persona',
    'news.round': 'Il tavolo di valutazione chiede i giudizi della persona',
    'news.rate_again': 'Un dato del tavolo era sbagliato: la persona rivede i giudizi',
    'news.undertaking': 'C’è un impegno per la persona, preso al tavolo di valutazione',
    'news.undertaking_due': 'Un impegno della persona al tavolo di valutazione aspetta',
  },
  en: {
    'news.seat_given': 'The person has a seat at the evaluation table',
    'news.seat_ended': 'The person’s seat at the evaluation table has ended',
    'news.took_over': 'From today the seat at the evaluation table is the person’s',
    'news.round': 'The evaluation table asks for the person’s ratings',
    'news.rate_again': 'A figure of the table was wrong: the person looks at the ratings again',
    'news.undertaking': 'There is something for the person to do, taken on at the evaluation table',
    'news.undertaking_due': 'What the person has taken on at the evaluation table waits',
  },
};
