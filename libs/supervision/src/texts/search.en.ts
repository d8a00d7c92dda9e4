// SPDX-License-Identifier: AGPL-3.0-or-later

export const searchEn = {
  'search.title': 'Search everything',
  'search.box': 'What are you looking for?',
  'search.hint': 'First and last name, phone number, year of birth, request, place or building.',
  'search.again': 'Search',
  'search.more': 'There are others: add one more word.',
  'search.nothing': 'Nothing here has these words',
  'search.nothingText': 'Try fewer words, or check how the name is spelled.',
};
