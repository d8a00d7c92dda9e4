// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { newsIt } from './news.it.js';

export const newsEn: TextsOf<typeof newsIt> = {
  'news.proposals_for_request_one': 'There is one person who can help you.',
  'news.proposals_for_request_other': 'There are {{count}} people who can help you.',
  'news.proposal_for_offer': '{{name}} is looking for help: {{when}}. Can you lend a hand?',
  'news.proposal_accepted': '{{name}} said yes: {{when}}. Now it is up to you.',
  'news.proposal_declined': '{{name}} said no: {{when}}.',
  'news.part_declined': '{{name}} will not take their part: {{when}}. It is free for others again.',
  'news.proposal_withdrawn': 'The proposal with {{name}} no longer stands: {{when}}.',
  'news.proposal_moved': '{{name}} has changed the time: not {{was}} but {{when}}. The earlier yes no longer counts.',
  'news.proposal_changed':
    '{{name}} has changed something about {{when}}. The earlier yes no longer counts: is it still all right for you?',
  'news.proposal_hour_changed':
    '{{name}} has changed the time: not {{was}} but {{when}}. The earlier yes no longer counts: is this all right for you too?',
  'news.proposal_yes_taken_back': '{{name}} has changed their mind and cannot make it: {{when}}.',
  'news.proposal_no_taken_back': '{{name}} has changed their mind: {{when}}. The proposal stands again.',
  'news.agreement_made': 'You and {{name}} have agreed: {{when}}.',
  'news.series_accepted_one': '{{name}} has said yes to one date, {{when}}. Now it is up to you.',
  'news.series_accepted_other': '{{name}} has said yes to {{count}} dates, the first {{when}}. Now it is up to you.',
  'news.series_agreed_one': 'You and {{name}} have agreed on one date: {{when}}.',
  'news.series_agreed_other': 'You and {{name}} have agreed on {{count}} dates, the first {{when}}.',
  'news.series_called_off_one': 'An appointment with {{name}} is called off: {{when}}.',
  'news.series_called_off_other': '{{count}} appointments with {{name}} are called off, from {{when}} on.',
  'news.leg.out': 'Trip there. {{sentence}}',
  'news.leg.back': 'Trip back. {{sentence}}',
  'news.leg.both': 'There and back. {{sentence}}',
  'news.other_leg_open.out': '{{sentence}} Nobody is bringing you back yet.',
  'news.other_leg_open.back': '{{sentence}} Nobody is taking you there yet.',
  'news.agreement_done': 'Is the help with {{name}} done? Please confirm.',
  'news.agreement_taken_back': 'The help with {{name}} is no longer marked as done: {{when}}. That was a mistake.',
  'news.clearance_lacking_one':
    'For one appointment already made, the office’s clearance is now missing. The office decides about it and lets you know.',
  'news.clearance_lacking_other':
    'For {{count}} appointments already made, the office’s clearance is now missing. The office decides about them and lets you know.',
  'news.clearance_checked':
    'The office is checking something about the help with {{name}}, {{when}}. It will soon say whether it goes ahead.',
  'news.agreement_cancelled': 'The agreement with {{name}} is cancelled: {{when}}.',
  'news.giver_cannot': '{{name}} cannot come after all: {{when}}. We are looking for somebody else now.',
  'news.agreement_shifted': 'The ride with {{name}} has moved a little: now {{when}}.',
  'news.agreement_no_show': 'The meeting with {{name}} was reported as missed: {{when}}.',
  'news.agreement_disputed': 'Something with {{name}} needs clearing up. An operator will call you.',
  'news.delivery_agreed': '{{name}} is coming to your home: {{when}}.',
  'news.minutes_earned': 'You gave {{duration}} to {{name}}. They are in your account now.',
  'news.minutes_spent': 'You received {{duration}} from {{name}}. We took them from your account.',
  'news.day_ahead_one': 'A reminder of your appointment with {{name}}: {{when}}.',
  'news.day_ahead_other': 'A reminder of {{count}} appointments. The first is with {{name}}: {{when}}.',
  'news.person_asked': '{{name}} is asking you for help, as you know each other.',
  'news.followed_opened': 'There is something new that you follow on the notice board.',
  'news.listing_approved': 'Your notice is fine: neighbours can see it now.',
  'news.listing_rejected': 'Your notice cannot go up like this. See why, or call us.',
};
