// SPDX-License-Identifier: AGPL-3.0-or-later

/** As staff read it of somebody they are to call. */
export const desk = {
  it: {
    'news.thanks_written': '{{name}} ha scritto un grazie.',
    'news.thanks_hidden': 'L’ufficio ha tolto un grazie che aveva scritto.',
    'news.thanks_report_hidden': 'Il grazie segnalato è stato tolto.',
    'news.thanks_report_left': 'Il grazie segnalato è stato letto e resta.',

    'news.face_photo_removed': 'L’ufficio ha tolto la sua foto.',
    'news.face_words_removed': 'L’ufficio ha tolto il testo con cui si presentava.',
  },
  en: {
    'news.thanks_written': '{{name}} has written some words of thanks.',
    'news.thanks_hidden': 'The office has removed thanks they had written.',
    'news.thanks_report_hidden': 'The reported thanks were removed.',
    'news.thanks_report_left': 'The reported thanks were read and stay.',

    'news.face_photo_removed': 'The office has removed their photo.',
    'news.face_words_removed': 'The office has removed the lines they had written about themselves.',
  },
} as const;
