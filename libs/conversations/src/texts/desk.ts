// SPDX-License-Identifier: AGPL-3.0-or-later

/** As staff read it of somebody they are to call. */
export const desk = {
  it: {
    'news.message_written': '{{name}} ha scritto un messaggio.',
    'news.office_wrote': 'L’ufficio ha scritto un messaggio.',
    'news.group_wrote': 'L’ufficio ha scritto a un gruppo di persone.',
    'news.group_wrote_urgent': 'L’ufficio ha scritto a un gruppo di persone: è urgente.',
    'news.message_hidden': 'L’ufficio ha tolto un suo messaggio.',
    'news.report_hidden': 'Il messaggio segnalato è stato tolto.',
    'news.report_left': 'Il messaggio segnalato è stato letto e resta.',
  },
  en: {
    'news.message_written': '{{name}} has written a message.',
    'news.office_wrote': 'The office has written a message.',
    'news.group_wrote': 'The office has written to a group of people.',
    'news.group_wrote_urgent': 'The office has written to a group of people: it is urgent.',
    'news.message_hidden': 'The office has removed one of their messages.',
    'news.report_hidden': 'The reported message was removed.',
    'news.report_left': 'The reported message was read and stays.',
  },
} as const;
