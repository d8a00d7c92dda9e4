// SPDX-License-Identifier: AGPL-3.0-or-later

export const metEn = {
  'favourite.title': 'Favourite people',
  'favourite.lead': 'Those you would gladly meet again. Only you know: nobody is told.',
  'favourite.none':
    'There is nobody here yet. Once some help is done, you can keep the person as a favourite from its page.',
  'favourite.add': 'Keep {{name}} as a favourite',
  'favourite.added': 'You will find them among your favourite people.',
  'favourite.remove': 'Remove from favourites',
  'favourite.removed': 'Removed from your favourites.',
  'favourite.last': 'Last time: {{service}}, {{day}}',
  'favourite.again': 'Ask again',
  'ask.title': 'Ask somebody you know',
  'ask.lead': 'Those who have helped you before can get your request at once. The others see it as before.',
  'ask.button': 'Ask {{name}}',
  'ask.asked': 'We have asked {{name}}',
  'ask.done': 'Done: they have been told.',
  'errors.favourite.not_met': 'Only people who have helped you, or whom you have helped, can be favourites.',
  'errors.favourite.too_many': 'You have {{most}} favourites already. Remove one, then try again.',
  'errors.ask.not_open': 'This request is no longer open to everybody.',
  'errors.ask.already': 'We have asked {{name}} already.',
  'errors.ask.too_many': 'You have asked {{most}} people already. Wait for their answers.',
};
