// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { it } from './it.js';

export const en: TextsOf<typeof it> = {
  title: 'Rides with other platforms',
  lead: 'Other ride-sharing sites can search your rides, if the organisation wants them to.',
  what: 'Other sites see the day, the time, the free seats, and which comune it is from and to, or which public place. They see no names, phone numbers or homes: whoever leaves from home is shown in the middle of their comune. Rides are always free.',
  on: 'Show our rides to other sites',
  'on.hint': 'Only to sites with a key, below. Untick it and nobody sees anything any more, at once.',
  save: 'Save',
  saved: 'Saved.',
  address: 'Address for other sites',
  partners: 'Sites with a key',
  'partners.none': 'No site has a key.',
  name: 'Who it is',
  operator: 'Name of the site',
  'operator.hint': 'Such as example.org. The site signs what it sends with this name.',
  since: 'Since',
  admit: 'Give a site a key',
  'admit.do': 'Make the key',
  end: 'Take the key away',
  'end.sure': '{{name}} will no longer see your rides. A new key is needed to go back.',
  ended: 'Key taken away.',
  'ended.on': 'Taken away on {{day}}',
  'key.title': 'The site’s key',
  'key.lead': 'Send this to whoever looks after {{name}}.',
  'key.once': 'Copy the key now: it is not shown again. Whoever has it sees your rides.',
  'key.key': 'Key',
  'errors.ride_partner.known': 'This site has a key already. If it was lost, take it away first.',
  'errors.ride_partner.operator_wrong': 'Write only the name of the site, such as example.org.',
  'errors.ride_partner.not_found': 'This site has no key.',
};
