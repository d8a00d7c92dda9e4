// SPDX-License-Identifier: AGPL-3.0-or-later

/** What is said to people in words of their own on the telephone, where the rest of the texts speak otherwise. */
export const leiIt = {
  'news.refund_approved': 'Una sua spesa è approvata.',
  'news.refund_refused': 'Una sua spesa non è approvata. Le dico perché.',
};
