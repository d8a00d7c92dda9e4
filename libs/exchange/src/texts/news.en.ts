// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { newsIt } from './news.it.js';

export const newsEn: TextsOf<typeof newsIt> = {
  'news.proposals_for_request_one': 'There is one person who can help you.',
  'news.proposals_for_request_other': 'There are {{count}} people who can help you.',
  'news.proposal_for_offer': '{{name}} is looking for help: {{when}}. Can you lend a hand?',
  'news.proposal_accepted': '{{name}} said yes: {{when}}. Now it is up to you.',
  'news.proposal_declined': '{{name}} said no: {{when}}.',
  'news.proposal_withdrawn': 'The proposal with {{name}} no longer holds: {{when}}.',
  'news.proposal_yes_taken_back': '{{name}} had second thoughts and cannot now: {{when}}.',
  'news.proposal_no_taken_back': '{{name}} had second thoughts: {{when}}. The proposal holds again.',
  'news.agreement_made': 'You and {{name}} agree: {{when}}.',
  'news.series_accepted_one': '{{name}} has said yes to one date, {{when}}. Now it is up to you.',
  'news.series_accepted_other': '{{name}} has said yes to {{count}} dates, the first {{when}}. Now it is up to you.',
  'news.series_agreed_one': 'You and {{name}} have agreed on one date: {{when}}.',
  'news.series_agreed_other': 'You and {{name}} have agreed on {{count}} dates, the first {{when}}.',
  'news.series_called_off_one': 'An appointment with {{name}} is called off: {{when}}.',
  'news.series_called_off_other': '{{count}} appointments with {{name}} are called off, from {{when}} on.',
  'news.agreement_done': 'Is the help with {{name}} done? Please confirm.',
  'news.agreement_taken_back': 'The help with {{name}} is no longer marked as done: {{when}}. That was a mistake.',
  'news.agreement_cancelled': 'The agreement with {{name}} is cancelled: {{when}}.',
  'news.agreement_shifted': 'The ride with {{name}} moves a little: now {{when}}.',
  'news.agreement_no_show': 'The meeting with {{name}} was reported as missed: {{when}}.',
  'news.agreement_disputed': 'Something with {{name}} needs clearing up. An operator will call you.',
  'news.delivery_agreed': '{{name}} comes by your home: {{when}}.',
  'news.minutes_earned': 'You gave {{duration}} to {{name}}. They are in your account now.',
  'news.minutes_spent': 'You received {{duration}} from {{name}}. We took them from your account.',
  'news.listing_approved': 'Your notice is fine: neighbours can see it now.',
  'news.listing_rejected': 'Your notice cannot go up like this. See why, or call us.',
};
