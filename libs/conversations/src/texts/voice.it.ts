// SPDX-License-Identifier: AGPL-3.0-or-later

/** As it is said on the telephone to who is addressed with lei. */
export const leiIt = {
  'news.message_written': '{{name}} le ha scritto. Le leggo il messaggio.',
  'news.office_wrote': 'L’ufficio le ha scritto. Le leggo il messaggio.',
  'news.group_wrote': 'L’ufficio ha scritto a lei e ad altre persone. Le leggo il messaggio.',
  'news.group_wrote_urgent': 'L’ufficio ha scritto a lei e ad altre persone, ed è urgente. Le leggo il messaggio.',
  'news.message_hidden': 'L’ufficio ha tolto un suo messaggio.',
  'news.report_hidden': 'L’ufficio ha tolto il messaggio che ha segnalato.',
  'news.report_left': 'L’ufficio ha letto il messaggio che ha segnalato e lo lascia.',
} as const;
