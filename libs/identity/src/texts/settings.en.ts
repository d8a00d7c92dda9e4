// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { settingsIt } from './settings.it.js';

/** An ente’s own settings. */
export const settingsEn: TextsOf<typeof settingsIt> = {
  'settings.ente': 'Our organisation',
  'settings.ente.lead': 'The rules of your organisation. They apply at once.',
  'settings.office': 'Office',
  'settings.read': 'What residents read',
  'settings.officePhone': 'Phone',
  'settings.phoneDays': 'Days on which the office calls',
  'settings.phoneDays.hint': 'Outside these days and hours the list gives out urgent calls only.',
  'settings.officeHours': 'Hours',
  'settings.officeHours.hint': 'For example: Monday to Friday, 9–12.',
  'settings.dutyPhone': 'Emergency phone',
  'settings.dutyPhone.hint':
    'A number that is answered at any hour, if there is one. People who text that they are in danger get it together with 112.',
  'settings.phoneVoice': 'How people are spoken to on the telephone, in Italian',
  'settings.phoneVoice.lei': 'Formally (lei)',
  'settings.phoneVoice.tu': 'Informally (tu)',
  'settings.privacyEmail': 'Address for privacy',
  'settings.notices': 'Messages to people',
  'settings.noticesADay': 'Messages a day for each person',
  'settings.noticesADay.hint':
    'By e-mail, by text or on the phone. The others arrive together, in a single message. What matters always leaves at once.',
  'settings.digestHour': 'When the message with the others leaves',
  'settings.rules': 'Rules',
  'settings.sentinelLabel': 'What sentinels are called',
  'settings.sentinelLabel.hint': 'For example antenna, tutor, neighbourhood mother.',
  'settings.softLimitMinutes': 'Minutes received after which we invite to give back',
  'settings.softLimitMinutes.hint': 'Only an invitation: nobody is left without help.',
  'settings.staff': 'Staff',
  'settings.staff.lead': 'The people who work here, how they get in, and where they are signed in.',
  'settings.staffSecondFactor': 'Code or passkey at every sign-in',
  'settings.staffSecondFactor.hint':
    'If it is required, who has none turns it on right after the password. Nothing changes for residents.',
  'settings.staffSecondFactor.offered': 'Whoever wants turns it on',
  'settings.staffSecondFactor.required': 'Required of everybody',
  'settings.residentPasswords': 'Residents may also sign in with a password',
  'settings.residentPasswords.hint': 'Public bodies use SPID or CIE: leave it empty.',
};
