// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { pushIt } from './push.it.js';

/** News on people's own devices while no page is open. */
export const pushEn: TextsOf<typeof pushIt> = {
  'devices.title': 'Notifications on your phone',
  'devices.lead':
    'When there is news, your phone or computer tells you even while Reciproca is closed. No names appear on the screen: you read them when you open it.',
  'devices.this': 'This device',
  'devices.all': 'Where notifications arrive',
  'devices.off': 'Notifications on phones are not switched on here.',
  'devices.cannot':
    'This browser cannot receive notifications. On an iPhone or iPad, first add Reciproca to the Home Screen and open it from there. Elsewhere you need an up-to-date browser with scripts turned on.',
  'devices.ask': 'Your browser will ask for permission: say yes.',
  'devices.on': 'Notify me on this device',
  'devices.isOn': 'Notifications arrive here.',
  'devices.denied':
    'This browser is not allowed to show notifications. Allow them in its settings, then open this page again.',
  'devices.failed': 'That did not work. Check that you are online and try again.',
  'devices.none': 'They do not arrive on any device yet.',
  'devices.lost': 'Lost a phone? Remove it, and nothing reaches it any more.',
  'devices.days': 'Since {{since}}. Last used: {{seen}}.',
  'devices.unknown': 'Unknown device',
  'devices.remove': 'Remove',
  'devices.trial': 'Send a trial notification',
  'devices.trial.words': 'This is a trial: notifications arrive.',
  'devices.trial.sent': 'Sent: it appears on the device in a moment.',
  'devices.trial.gone': 'This device receives nothing any more, so we have removed it. Turn it on there again.',
  'devices.trial.later': 'It cannot be sent now: try again in a few minutes.',
  'devices.added': 'Notifications arrive on this device.',
  'devices.removed': 'Nothing reaches that device any more.',
  'devices.panel': 'Notifications on their phone',
  'errors.push.off': 'Notifications on phones are not switched on here.',
  'errors.push.endpoint': 'The browser gave an address that cannot be used. Try another browser.',
  'errors.push.too_many': 'You can have {{most}} devices at most. Remove one you do not use.',
  'errors.push_device.not_found': 'This device is no longer here.',
};
