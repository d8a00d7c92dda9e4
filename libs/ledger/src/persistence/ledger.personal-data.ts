// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'ledger',
  tables: [
    {
      table: 'accounts',
      columns: ['owner_id'],
      read: `SELECT kind, balance, posting_count, created_at FROM accounts WHERE kind = 'person' AND owner_id = $1`,
      fate: 'kept',
      why: 'minutes given and received have to go on summing to zero; the account belongs to a pseudonym from then on',
      join: 'stays',
    },
    {
      table: 'transfers',
      columns: ['created_by'],
      read: `SELECT t.reason, t.memo, p.minutes, p.balance_after, p.created_at FROM postings p JOIN accounts a ON a.id = p.account_id
        JOIN transfers t ON t.id = p.transfer_id WHERE a.kind = 'person' AND a.owner_id = $1 ORDER BY p.position`,
      fate: 'blanked',
      why: 'the minutes stay, the words beside them go',
      erase: [`SELECT forget_transfer_memos($1)`],
      join: 'stays',
    },
    {
      table: 'corrections',
      columns: ['proposed_by', 'decided_by'],
      read: `SELECT c.reason, c.state, c.proposed_at, c.decided_at FROM corrections c JOIN postings p ON p.transfer_id = c.transfer_id
        JOIN accounts a ON a.id = p.account_id WHERE a.kind = 'person' AND a.owner_id = $1 ORDER BY c.proposed_at`,
      fate: 'blanked',
      why: 'two members of staff answer for each correction',
      erase: [
        `UPDATE corrections SET reason = '—' WHERE transfer_id IN (SELECT p.transfer_id FROM postings p JOIN accounts a ON a.id = p.account_id
          WHERE a.kind = 'person' AND a.owner_id = $1)`,
      ],
      join: 'stays',
    },
  ],
  joinBlockers: [
    {
      code: 'join.open_correction',
      sql: `SELECT 1 FROM corrections c JOIN postings p ON p.transfer_id = c.transfer_id JOIN accounts a ON a.id = p.account_id
        WHERE c.state = 'proposed' AND a.kind = 'person' AND a.owner_id IN ($1, $2) LIMIT 1`,
    },
  ],
});
