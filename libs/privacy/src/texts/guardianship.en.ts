// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { guardianshipIt } from './guardianship.it.js';

export const guardianshipEn: TextsOf<typeof guardianshipIt> = {
  'guardianship.link': 'Guardian or administrator',
  'guardianship.title': 'Who decides for this person',
  'guardianship.lead': 'A guardian, trustee or support administrator, with the judge’s paper.',
  'guardianship.kind': 'What it is',
  'guardianship.guardianPhone': 'Their phone',
  'guardianship.phoneHint': 'They have to be registered already.',
  'guardianship.decidesAlone': 'Only they say yes',
  'guardianship.aloneHint': 'If not ticked, the person can say yes too. If ticked, the delegations they gave end.',
  'guardianship.paperReference': 'Where the judge’s paper is',
  'guardianship.startsOn': 'Valid from',
  'guardianship.endsOn': 'Valid until',
  'guardianship.save': 'Record',
  'guardianship.saved': 'Recorded. It is valid from the day you wrote.',
  'guardianship.end': 'Ends today',
  'guardianship.ended': 'The person decides for themselves again.',
  'guardianship.alone': 'Only they say yes.',
  'guardianship.together': 'The person can say yes too.',
  'guardianship.new': 'Record who decides',
  'guardianship.past': 'History',
  'guardianship.endedOn': 'ended on {{day}}',
  'guardianship.open': 'What is open',
  'guardianship.openLead': 'Nothing is called off by itself. See whether it is still right.',
  'guardianship.ahead_one': 'One appointment stays.',
  'guardianship.ahead_other': '{{count}} appointments stay.',
  'guardianship.waiting_one': 'One proposal waits for an answer, from whoever decides.',
  'guardianship.waiting_other': '{{count}} proposals wait for an answer, from whoever decides.',
  'guardianship.delegates': 'Delegations given to: {{names}}.',
  'guardianship.call': 'Open the page of the call',
};
