// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { newsIt } from './news.it.js';

export const newsEn: TextsOf<typeof newsIt> = {
  'news.circle_proposed_one': 'There is a circle of help for you and one other person. Are you in?',
  'news.circle_proposed_other': 'There is a circle of help for you and {{count}} other people. Are you in?',
  'news.circle_agreed': 'The circle is on: everybody said yes.',
  'news.circle_restored':
    'The circle is on again: it was called off by mistake. The appointments are the same as before.',
  'news.circle_dissolved': 'The circle is off. If we find another one, we will tell you.',
  'news.run_waiting': 'Last night’s plan is waiting for your decision.',
  'news.run_failed': 'The engine could not finish its work: look at it.',
};
