// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { wordsIt } from './words.it.js';

/** Words of the frame around what many libs bring. */
export const wordsEn: TextsOf<typeof wordsIt> = {
  'carryOn.title': 'Pick up where you left off',
  'carryOn.goOn': 'Continue',
  'carryOn.forWhom': 'Who is it for?',
  'carryOn.whom':
    'You opened this page for one person, but now you are acting for another. Nothing has been done. Choose who it is for.',
  'carryOn.expired': 'Your access has changed since you opened this page. What you wrote is still here.',
  'carryOn.signed_in': 'What you had written is still here.',
  'settings.title': 'Settings',
  'settings.saved': 'The settings have been saved.',
  'list.family_name': 'Family name',
  'list.given_name': 'First name',
  'list.birth_date': 'Date of birth',
  'list.phone': 'Telephone',
  'list.email': 'E-mail',
  'list.comune': 'Municipality',
  'list.role': 'Role',
  'list.roles': 'Roles',
  'list.state': 'State',
  'list.since': 'Registered on',
  'list.kind': 'Kind',
  'list.service': 'Service',
  'list.category': 'Help',
  'list.what': 'What',
  'list.who': 'Who',
  'list.from': 'From',
  'list.until': 'Until',
  'list.urgent': 'Urgent',
  'list.channel': 'Came by',
  'list.written': 'Written on',
  'list.yes': 'yes',
};
