// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { appIoIt } from './app-io.it.js';

/** News in the app of the public administration. */
export const appIoEn: TextsOf<typeof appIoIt> = {
  'appIo.title': 'Notifications in the IO app',
  'appIo.lead':
    'IO is the app of Italy’s public services. If you use it, news from Reciproca can reach you there. The message contains no names: you read them when you sign in.',
  'appIo.off': 'Your office does not use the IO app for now. Notifications reach you as usual.',
  'appIo.minor': 'Notifications in the IO app are for people aged 18 and over.',
  'appIo.isOn': 'Notifications reach you in the IO app.',
  'appIo.since': 'Fiscal code {{code}}, since {{day}}.',
  'appIo.unreached':
    'The IO app does not accept our messages for you: perhaps you no longer use it, or you have switched this service off. We tell you in other ways and try again on {{day}}.',
  'appIo.code': 'Your fiscal code',
  'appIo.codeHint': 'Sixteen letters and digits, as on your health card.',
  'appIo.place': 'When to use it',
  'appIo.place.first': 'Before anything else',
  'appIo.place.first.hint': 'All news goes there at once, before texts, e-mails and calls.',
  'appIo.place.later': 'Only if I do not look here',
  'appIo.place.later.hint':
    'Something important that you have not read within four hours goes there, in place of the e-mail.',
  'appIo.agreed':
    'Yes, my office may use my fiscal code to write to me in the IO app. It is kept encrypted and used for nothing else. I can change my mind at any time.',
  'appIo.consent': 'Your yes',
  'appIo.yes': 'Notify me in the IO app',
  'appIo.change': 'Change',
  'appIo.remove': 'Stop writing to me in the IO app',
  'appIo.saved': 'From now on notifications reach you in the IO app.',
  'appIo.removed': 'Nothing is sent to the IO app any more. Your fiscal code is deleted from here.',
  'appIo.closing':
    'This message is from {{ente}}, through Reciproca, where neighbours help each other. To read everything and to answer, sign in with your username. Please do not reply to this message.',
  'appIo.open': 'Open Reciproca',
  'errors.app_io.off': 'The office does not use the IO app for now.',
  'errors.app_io.of_age': 'Notifications in the IO app are for people aged 18 and over.',
  'errors.app_io.other_person':
    'This code does not match the details we have: it may be somebody else’s. Check the code. If it is right, talk to the office.',
  'errors.app_io.agree_needed': 'Tick the box if you agree.',
  'settings.appIo': 'IO app',
  'settings.appIo.lead':
    'People who want it get their notifications in the IO app. It needs the key of the service your organisation has opened on IO. Until there is one, nothing is sent.',
  'appIoKey.impossible':
    'The IO app cannot be used here. Whoever runs the server sets APP_IO_URL and SECRETS_KEY; an organisation for practice sends nothing.',
  'appIoKey.none': 'Off: the key is missing.',
  'appIoKey.on': 'On. Key entered on {{day}}.',
  'appIoKey.refused': 'The IO app refused the key on {{day}}. Since then notifications go out in other ways.',
  'appIoKey.lost': 'The key can no longer be read: SECRETS_KEY has changed on the server. Enter it again.',
  'appIoKey.key': 'Key of the service',
  'appIoKey.keyHint':
    'You find it in the reserved area of IO. It is kept encrypted: it cannot be read again, only replaced.',
  'appIoKey.replace': 'New key',
  'appIoKey.try': 'Try the key',
  'appIoKey.tryHint': 'Asks the IO app about a made-up person. Nobody is written to.',
  'appIoKey.remove': 'Remove the key',
  'appIoKey.saved': 'The key is saved. Now try it.',
  'appIoKey.removed': 'The key is removed. Nothing is sent to the IO app any more.',
  'appIoKey.trial.works': 'The key works: the IO app answers.',
  'appIoKey.trial.key': 'The IO app refuses the key. Check that you copied all of it and that the service is active.',
  'appIoKey.trial.busy': 'The IO app has too many requests. Try again in a few minutes.',
  'appIoKey.trial.silent': 'The IO app does not answer as it should. Try again later.',
  'appIoKey.trial.off': 'There is nothing to try: the key is missing.',
  'errors.app_io.key_shape': 'The key has at least 16 letters and digits, without spaces.',
  'news.app_io_refused': 'The IO app refuses your organisation’s key. Notifications go out in other ways.',
  'state.delivered': 'Arrived',
  'panel.sent.app_io': 'IO app',
  'panel.appIo': 'IO app',
  'panel.appIo.none': 'Has not asked for notifications in the IO app.',
  'panel.appIo.on': 'Gets notifications in the IO app: {{place}}. Fiscal code {{code}}, since {{day}}.',
  'panel.appIo.first': 'before anything else',
  'panel.appIo.later': 'when they do not look at the page',
  'panel.appIo.unreached': 'The IO app does not accept messages for this person. Next try on {{day}}.',
  'panel.appIo.add': 'They ask for it by phone or at the desk',
  'panel.appIo.say':
    'Read out: “I can write to you in the IO app when there is news. I need your fiscal code for that: we keep it encrypted and use it for nothing else. You can stop it whenever you like.”',
  'panel.appIo.code': 'Fiscal code for the IO app',
  'panel.appIo.agreed': 'They have heard these words and said yes',
  'panel.appIo.saved': 'The yes is recorded.',
  'panel.appIo.remove': 'They no longer want it',
  'panel.appIo.removed': 'The code for the IO app is deleted.',
};
