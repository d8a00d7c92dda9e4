// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'disputes',
  tables: [
    {
      table: 'dispute_versions',
      columns: ['written_by'],
      read: `SELECT v.text, v.channel, v.written_at FROM dispute_versions v JOIN disputes d ON d.id = v.dispute_id
        WHERE $1 = CASE v.side WHEN 'giver' THEN d.giver_id ELSE d.receiver_id END ORDER BY v.written_at`,
      fate: 'blanked',
      why: 'that both sides were heard',
      erase: [
        `UPDATE dispute_versions v SET text = '—' FROM disputes d WHERE d.id = v.dispute_id AND $1 = CASE v.side WHEN 'giver' THEN d.giver_id ELSE d.receiver_id END`,
      ],
    },
    {
      table: 'disputes',
      columns: ['giver_id', 'receiver_id', 'mediator_id', 'proposed_by'],
      read: 'SELECT state, outcome, minutes, words, opened_at FROM disputes WHERE $1 IN (giver_id, receiver_id, mediator_id) ORDER BY opened_at',
      fate: 'blanked',
      why: 'why minutes stand as they do',
      erase: [`UPDATE disputes SET words = '—' WHERE words IS NOT NULL AND $1 IN (giver_id, receiver_id)`],
      part: [
        `UPDATE disputes d SET giver_id = $1 FROM agreements a JOIN listings l ON l.id = a.offer_id
          WHERE a.id = d.agreement_id AND l.person_id = $1 AND d.giver_id = $2 AND a.transfer_id IS NULL`,
        `UPDATE disputes d SET receiver_id = $1 FROM agreements a JOIN listings l ON l.id = a.request_id
          WHERE a.id = d.agreement_id AND l.person_id = $1 AND d.receiver_id = $2 AND a.transfer_id IS NULL`,
      ],
    },
    {
      table: 'dispute_acts',
      columns: ['actor_id', 'beneficiary_id'],
      read: 'SELECT act, channel, at FROM dispute_acts WHERE $1 IN (actor_id, beneficiary_id) ORDER BY at',
      fate: 'kept',
      why: 'who did what, and when',
    },
  ],
});
