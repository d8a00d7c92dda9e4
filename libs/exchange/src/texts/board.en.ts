// SPDX-License-Identifier: AGPL-3.0-or-later
import type { TextsOf } from '@reciproca/ui';
import type { boardIt } from './board.it.js';

/** The lists of the operators’ board over what people offer, ask and agree. */
export const boardEn: TextsOf<typeof boardIt> = {
  'board.act.confirm': 'Confirm the chosen acts of help',
  'board.view.open': 'Open requests',
  'board.view.unmatched': 'Nobody found yet',
  'board.view.pending': 'To approve',
  'board.view.today': 'Today and tomorrow',
  'board.view.to_confirm': 'To confirm',
  'board.view.not_cleared': 'Clearance missing',
  'board.none.not_cleared': 'Every appointment has the clearance it needs.',
  'board.view.beyond_papers': 'Beyond an end date',
  'board.none.beyond_papers': 'No appointment goes beyond an end date.',
  'board.beyond_papers':
    'Something the helper needs ends before that day. Renew it, or decide whether the appointment goes ahead.',
  'board.not_cleared': 'The office has not cleared the helper for that day. Decide whether the appointment goes ahead.',
  'board.kind.proposal': 'Match',
  'board.kind.person': 'Person',
  'board.view.delegations_ending': 'Delegations about to end',
  'board.none.delegations_ending': 'No delegation ends in the coming days.',
  'board.delegation_ending': '{{name}} may act for them for a short while only, and things are open.',
  'board.delegation_over': '{{name}} may no longer act for them, and things are open.',
  'board.none.open': 'No open requests.',
  'board.none.unmatched': 'Every request has at least one person who can help.',
  'board.none.pending': 'Nothing to approve.',
  'board.none.today': 'No appointments today and tomorrow.',
  'board.none.to_confirm': 'Nothing to confirm.',
  'board.proposals_zero': 'Nobody yet',
  'board.proposals_one': '{{count}} proposal',
  'board.proposals_other': '{{count}} proposals',
  'board.view.waiting': 'Waiting for an answer',
  'board.view.dropouts': 'Dropped out',
  'board.none.waiting': 'Nobody is waiting for an answer.',
  'board.none.dropouts': 'Nobody has dropped out.',
  'board.turn.proposed': 'It is up to {{asker}} and {{giver}}.',
  'board.turn.accepted_by_offer': '{{giver}} said yes. It is up to {{asker}}.',
  'board.turn.accepted_by_request': '{{asker}} said yes. It is up to {{giver}}.',
};
