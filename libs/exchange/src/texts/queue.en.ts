// SPDX-License-Identifier: AGPL-3.0-or-later
import type { queueIt } from './queue.it.js';

/** What waits for an operator's yes or no. */
export const queueEn: Record<keyof typeof queueIt, string> = {
  'queue.title': 'To approve',
  'queue.lead': 'Listings and matches that wait for an operator. Tick the rows, then decide.',
  'queue.filter': 'Show',
  'queue.area': 'Area',
  'queue.category': 'Kind of help',
  'queue.all': 'Everything',
  'queue.listings': 'Listings to approve',
  'queue.matches': 'Matches to approve',
  'queue.nothing': 'Nothing to approve.',
  'queue.dispatch': 'Requests to assign',
  'queue.dispatch.none': 'No request to assign.',
  'queue.candidates.none': 'Nobody fits for now.',
  'queue.score': '{{score}} of 100',
  'queue.assign': 'See and assign to {{name}}',
  'queue.tick': 'Tick: {{title}}, {{name}}',
  'queue.ticked': 'Ticked rows',
  'queue.row': 'What',
  'queue.who': 'Who',
  'queue.since': 'Since',
  'queue.choose': 'Tick',
  'queue.reason': 'Reason, if you say no',
  'queue.reason.hint': 'The person reads it.',
  'queue.approve': 'Approve the ticked rows',
  'queue.reject': 'Refuse the ticked rows',
  'queue.report': 'How it went',
  'queue.done': 'done',
  'errors.queue.decided_already': 'Somebody has decided already.',
};
