// SPDX-License-Identifier: AGPL-3.0-or-later

/** What a person was told, as staff read it: about the person, and not to them. */
export const desk = {
  it: {},
  en: {
    'news.delegation_ended': 'The delegation for {{name}} has ended and is no longer valid.',
    'news.delegation_ends_tomorrow': 'Tomorrow is the last day of the delegation for {{name}}.',
    'news.delegation_ends_today': 'Today is the last day of the delegation for {{name}}.',
    'news.given_delegation_ends_tomorrow': 'Tomorrow is the last day of the delegation to {{name}}.',
    'news.given_delegation_ends_today': 'Today is the last day of the delegation to {{name}}.',
    'news.given_delegation_ended': 'The delegation to {{name}} has ended and is no longer valid.',
  },
};
