// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsIn } from '@reciproca/ui';
import type { childIt } from './child.it.js';
import type { StaffKey } from './staff-keys.js';

export const childFr: TextsIn<'fr', typeof childIt, StaffKey> = {
  'child.age': '{{name}} a {{age}} ans.',
  'child.named': '{{name}} ({{age}} ans)',
  'child.answers': 'Pour {{name}}, c’est {{guardian}} qui répond.',
  'child.vetted_only':
    'Avec une personne de moins de 18 ans vient seulement un adulte qui a la garantie de l’organisme.',
  'errors.proposal.guardian_asked': 'Pour {{name}}, c’est {{who}} qui dit oui.',
  'errors.answer.needs_vetted': 'Avec cette personne vient seulement quelqu’un qui a la garantie de l’organisme.',
  'errors.agreement.needs_vetted':
    'Avec cette personne vient seulement quelqu’un qui a la garantie de l’organisme. Ici, la personne qui aide ne l’a pas.',
  'errors.answer.child_needs_vetted':
    'Avec une personne de moins de 18 ans vient seulement un adulte qui a la garantie de l’organisme.',
  'errors.agreement.child_needs_vetted':
    'Avec une personne de moins de 18 ans vient seulement un adulte qui a la garantie de l’organisme : ici, elle manque.',
};
