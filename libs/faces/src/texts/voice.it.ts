// SPDX-License-Identifier: AGPL-3.0-or-later

/** As it is said on the telephone to who is addressed with lei. */
export const leiIt = {
  'news.face_photo_removed': 'L’ufficio ha tolto la sua foto.',
  'news.face_words_removed': 'L’ufficio ha tolto le due righe con cui si presentava.',
} as const;
