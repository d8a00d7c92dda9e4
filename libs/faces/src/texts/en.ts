// SPDX-License-Identifier: AGPL-3.0-or-later
import type { it } from './it.js';

export const en = {
  nav: 'About me',
  'mine.title': 'About me',
  'mine.lead':
    'Only the people you meet in a proposal or an appointment see this, until a week afterwards. You choose what to show, and can remove it at any time.',
  'mine.look': 'How the other person sees you',
  'mine.choose': 'What I show',
  words: 'A line or two about me',
  'words.hint':
    'Up to {{most}} letters, or nothing. Leave out phone numbers, e-mail addresses and websites. Do not write about health or money.',
  languages: 'The languages I speak',
  'languages.hint': 'The ones ticked in your profile.',
  helped: 'How many times I have helped',
  'helped.hint': 'The exact number up to 12. After that only “more than 12” or “more than 50”.',
  known: 'Since when the office has known me',
  'known.hint': 'Only the year.',
  save: 'Save',
  saved: 'Saved. Below you see how the other person sees you.',
  'fact.languages': 'Speaks: {{languages}}',
  'fact.helped': 'Times helped: {{count}}',
  'fact.helped_one': 'Has helped once',
  'fact.helped_other': 'Has helped {{count}} times',
  'fact.helped_more': 'Has helped more than {{count}} times',
  'fact.known': 'Known to the office since {{year}}',
  panel: 'What they show of themselves',
  'panel.open': 'Look and change',
  'person.title': 'What {{name}} shows',
  'person.lead': 'Whoever meets this person in a proposal or an appointment sees it. Remove what offends.',
  'person.none': 'Others see nothing of this person: they are a minor, or are not taking part at the moment.',
  'person.remove.words': 'Remove the lines',
  'person.removed': 'Removed. We are telling the person.',
  'person.change': 'Change it for them, on the phone',
  'news.face_words_removed':
    'The office has removed the lines you had written about yourself. If you do not see why, write or phone.',
  'errors.reach.phone': 'Leave phone numbers out. People who have an appointment with you see yours if they need it.',
  'errors.reach.mail': 'Leave e-mail addresses out. You can write to each other with messages.',
  'errors.reach.link': 'Leave website addresses out. Say it in your own words.',
  'errors.face.minor': 'Others see nothing of people under 18.',
  'errors.face.nothing_there': 'There is nothing left to remove: a colleague may have been quicker.',
} as const satisfies Record<keyof typeof it, string>;
