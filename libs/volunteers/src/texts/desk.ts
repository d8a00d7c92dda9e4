// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {
    'news.refund_approved': 'Una spesa è approvata.',
    'news.refund_refused': 'Una spesa non è approvata.',
  },
  en: {
    'news.refund_approved': 'An expense of theirs is approved.',
    'news.refund_refused': 'An expense of theirs is not approved.',
  },
};
