// SPDX-License-Identifier: AGPL-3.0-or-later

/** As it is said on the telephone to who is addressed with lei. */
export const leiIt = {
  'news.face_photo_removed': 'L’ufficio ha tolto la sua foto.',
  'news.thanks_written': '{{name}} le ha scritto un grazie. Glielo leggo.',
  'news.thanks_hidden': 'L’ufficio ha tolto il grazie che aveva scritto.',
  'news.thanks_report_hidden': 'L’ufficio ha tolto le parole che ha segnalato.',
  'news.thanks_report_left': 'L’ufficio ha letto le parole che ha segnalato e le lascia.',
  'news.face_words_removed': 'L’ufficio ha tolto le due righe con cui si presentava.',
} as const;
