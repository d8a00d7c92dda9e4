// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    untitled: 'C’è una novità.',
    'news.app_io_refused': 'L’app IO rifiuta la chiave dell’ente.',
  },
  en: {
    untitled: 'There is news.',
    'news.app_io_refused': 'The IO app refuses the organisation’s key.',
  },
};
