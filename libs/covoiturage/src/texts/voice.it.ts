// SPDX-License-Identifier: AGPL-3.0-or-later

/** As it is said on the telephone to who is addressed with lei. */
export const leiIt = {
  'news.seat_asked': 'Da un altro sito chiedono un posto nel suo passaggio ({{when}}). L’ufficio la chiama.',
  'news.seat_confirmed': 'Un altro sito le ha confermato un posto ({{when}}).',
  'news.seat_cancelled': 'Il posto che aveva chiesto su un altro sito non c’è più ({{when}}).',
} as const;
