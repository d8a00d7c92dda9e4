// SPDX-License-Identifier: AGPL-3.0-or-later

/** As staff read it of somebody they are to call. */
export const desk = {
  it: { 'news.seat_asked': 'Da un altro sito chiedono un posto nel suo passaggio ({{when}}).' },
  en: { 'news.seat_asked': 'Somebody on another site asks for a seat in their ride ({{when}}).' },
} as const;
