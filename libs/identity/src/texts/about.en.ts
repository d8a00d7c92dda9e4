// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { aboutIt } from './about.it.js';

export const aboutEn: TextsOf<typeof aboutIt> = {
  'accessibility.title': 'Accessibility',
  'accessibility.lead': 'These pages are for everybody.',
  'accessibility.part1.title': 'What we do',
  'accessibility.part1.text':
    'We follow WCAG 2.2, level AA. Every page works with the keyboard alone and with a screen reader.\nText can be enlarged four times. In your profile you can choose larger text.\nEverything works without JavaScript too.',
  'accessibility.part2.title': 'If a page does not work for you',
  'accessibility.part2.text':
    'Call the office or talk to an operator. Tell us what you wanted to do and with which device: we correct it.\nIf the answer is not enough, you can write to the digital ombudsman at AgID.',
  'accessibility.part3.title': 'Without a computer',
  'accessibility.part3.text':
    'If you do not use the site, call or come to the office. An operator does the same things for you.',
  'privacy.title': 'Privacy',
  'privacy.lead': 'What data we keep, who sees it and how we protect it.',
  'privacy.part1.title': 'Who is responsible for your data',
  'privacy.part1.text':
    'The public office in charge of social services where you live. You can call it with any question.',
  'privacy.part2.title': 'What we keep',
  'privacy.part2.text':
    'Name, birth date, contacts, home and the languages you speak. Offers, requests and the help given and received, with its minutes.\nWe keep no money, no medical records and no phone positions.',
  'privacy.part3.title': 'Who sees it',
  'privacy.part3.text':
    'Neighbours see your given name and the initial of your family name. Anyone you agree to meet also sees your family name, phone and exact address. Phone and address disappear when the help is over.\nA person who acts for you sees what you see.\nOperators see the data they need to help you.\nAn audit notes who reads, searches or changes other people’s data. Nobody can change it. In your profile you see who looked at your data.',
  'privacy.part4.title': 'Notices',
  'privacy.part4.text':
    'E-mails and texts say that there is news. At most they give a name, a time and how many minutes. They never say why, and nothing about health or addresses.',
  'privacy.part5.title': 'Your rights',
  'privacy.part5.text':
    'You can see your data, have it corrected, get a copy or ask for it to be erased. Ask an operator or the office.\nYou can also turn to the Italian data protection authority.\nThis site only uses the cookies needed for signing in, for the language and for forms. Nobody tracks you.',
};
