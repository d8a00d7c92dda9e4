// SPDX-License-Identifier: AGPL-3.0-or-later

/** As staff read it of somebody they are to call. */
export const desk = {
  it: {
    'news.seat_asked': 'Da un altro sito chiedono un posto nel suo passaggio ({{when}}).',
    'news.seat_confirmed': 'Un altro sito ha confermato un posto ({{when}}).',
    'news.seat_cancelled': 'Il posto che aveva chiesto su un altro sito non c’è più ({{when}}).',
  },
  en: {
    'news.seat_asked': 'Somebody on another site asks for a seat in their ride ({{when}}).',
    'news.seat_confirmed': 'Another site has confirmed a seat for them ({{when}}).',
    'news.seat_cancelled': 'The seat they asked for on another site is gone ({{when}}).',
  },
} as const;
