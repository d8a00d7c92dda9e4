// SPDX-License-Identifier: AGPL-3.0-or-later

export const metFr = {
  'favourite.title': 'Personnes préférées',
  'favourite.lead': 'Celles que vous retrouveriez volontiers. Vous seul le savez : personne n’est prévenu.',
  'favourite.none':
    'Il n’y a encore personne. Quand une aide est terminée, vous pouvez garder la personne parmi vos préférées depuis sa page.',
  'favourite.add': 'Garder {{name}} parmi mes préférés',
  'favourite.added': 'Vous retrouverez cette personne parmi vos préférées.',
  'favourite.remove': 'Retirer des préférés',
  'favourite.removed': 'Cette personne n’est plus parmi vos préférées.',
  'favourite.last': 'La dernière fois : {{service}}, {{day}}',
  'favourite.again': 'Demander de nouveau',
  'ask.title': 'Demander à quelqu’un que vous connaissez',
  'ask.lead':
    'Ceux qui vous ont déjà aidé peuvent recevoir tout de suite votre demande. Les autres la voient comme avant.',
  'ask.button': 'Demander à {{name}}',
  'ask.asked': 'Nous l’avons demandé à {{name}}',
  'ask.done': 'C’est fait : la personne est prévenue.',
  'errors.favourite.not_met': 'On ne garde parmi ses préférés que ceux qui vous ont aidé, ou que vous avez aidés.',
  'errors.favourite.too_many': 'Vous avez déjà {{most}} préférés. Retirez-en un, puis essayez de nouveau.',
  'errors.ask.not_open': 'Cette demande n’est plus ouverte à tous.',
  'errors.ask.already': 'Nous l’avons déjà demandé à {{name}}.',
  'errors.ask.too_many': 'Vous l’avez déjà demandé à {{most}} personnes. Attendez leurs réponses.',
};
