// SPDX-License-Identifier: AGPL-3.0-or-later

/** As staff read it of somebody they are to call. */
export const desk = {
  it: {
    'news.face_photo_removed': 'L’ufficio ha tolto la sua foto.',
    'news.face_words_removed': 'L’ufficio ha tolto le righe con cui si presentava.',
  },
  en: {
    'news.face_photo_removed': 'The office has removed their photo.',
    'news.face_words_removed': 'The office has removed the lines they had written about themselves.',
  },
} as const;
