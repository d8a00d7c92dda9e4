// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { gatewayIt } from './gateway.it.js';

/** How the ente’s texts are carried. */
export const gatewayEn: TextsOf<typeof gatewayIt> = {
  'settings.sms': 'SMS',
  'settings.sms.lead': 'How texts are sent. Until there is a provider they are only recorded under Messages.',
  'sms.ready': 'Texts are being sent.',
  'sms.off': 'Texts are not sent for now: they are only recorded under Messages.',
  'sms.noSecret': 'The key is missing. Whoever runs the server puts it into SMS_SECRETS: it is not written here.',
  'sms.enabled': 'Really send texts',
  'sms.request': 'What the provider asks for',
  'sms.url': 'Address',
  'sms.url.hint': 'Needed only to really send texts.',
  'sms.method': 'Method',
  'sms.body': 'Shape of the data',
  'sms.body.json': 'JSON',
  'sms.body.form': 'Form',
  'sms.numberField': 'Field of the number',
  'sms.numberField.hint': 'For example: to',
  'sms.textField': 'Field of the text',
  'sms.textField.hint': 'For example: text',
  'sms.who': 'Who sends',
  'sms.senderField': 'Field of the sender',
  'sms.senderField.hint': 'Empty where the provider does not ask for it.',
  'sms.sender': 'Sender',
  'sms.sender.hint': 'A registered name of 11 letters or digits at most, or a number of the provider.',
  'sms.headerName': 'Header with the key',
  'sms.headerName.hint': 'For example: Authorization',
  'sms.headerValue': 'Value of the header',
  'sms.headerValue.hint': '{secret} stands for the key.',
};
