// SPDX-License-Identifier: AGPL-3.0-or-later

/** What who answers for a group reads while they write to it. */
export const ownEn = {
  'own.title': 'Write to your group',
  'own.lead':
    'The message reaches everybody of the group, each in the way they prefer. An operator calls those who have a telephone alone. Answers are read by the office.',
  'own.none': 'There is no group you can write to: whoever answers for a garden writes to its gardeners.',
  'own.which': 'To which group',
  'own.words': 'Message',
  'own.words.hint':
    'Up to {{most}} letters. We put your name before it. Do not write about health, money or one person alone.',
  'own.preview': 'See whom it reaches',
  'own.earlier': 'What you have written',
  'own.says': 'What they read',
  'own.reach': 'How many people it reaches',
  'own.total': 'In all',
  'own.leaves': 'When it leaves',
  'own.leavesNow': 'At once',
  'own.night':
    'It is late: the message waits for the morning and leaves at 8 ({{when}}). Until then you can take it back.',
  'own.sure': 'Yes, I send it to all these people',
  'own.send': 'Send the message',
  'own.sent': 'Done: the message leaves at the time written here.',
  'own.change': 'Change the message',
  'own.changed': 'Changed. It has not left yet.',
  'own.takeBack.waiting': 'It has not left yet: if you take it back it reaches nobody.',
  'own.takeBack.sent': 'For 15 minutes you can take the words off the pages. A text that has left stays.',
  'own.takenBack': 'Message taken back.',
  'own.way.page': 'On the site and telephone',
  'own.way.text': 'By text',
  'own.way.app': 'In the app IO',
  'own.way.email': 'By e-mail',
  'own.way.other': 'Through who helps them',
  'own.way.call': 'With a call',
  'own.way.none': 'Not reached',
  'own.state.draft': 'Draft',
  'own.state.waiting': 'Waiting',
  'own.state.sent': 'Sent',
  'own.state.taken_back': 'Taken back',
  'news.neighbour_wrote_group': 'A message from {{name}} to the group.',
  'errors.group_message.not_yours': 'You cannot write to this group.',
};
