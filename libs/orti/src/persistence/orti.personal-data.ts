// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'orti',
  tables: [
    {
      table: 'garden_work',
      columns: ['person_id'],
      read: `SELECT g.name AS garden, w.worked_on, w.minutes, w.note, w.state FROM garden_work w JOIN gardens g ON g.id = w.garden_id WHERE w.person_id = $1 ORDER BY w.worked_on`,
      fate: 'blanked',
      why: 'the hours of the garden are counted for the Region',
      erase: ['UPDATE garden_work SET note = NULL WHERE person_id = $1'],
      join: [
        `UPDATE garden_work w SET person_id = $2 WHERE w.person_id = $1 AND NOT EXISTS (
          SELECT 1 FROM garden_work o WHERE o.person_id = $2 AND o.garden_id = w.garden_id AND o.worked_on = w.worked_on AND o.state <> 'rejected')`,
      ],
    },
    {
      table: 'crates',
      columns: ['person_id'],
      read: `SELECT h.crop, c.crates, c.grams, c.state, c.thanks_words, c.collect_by, c.created_at FROM crates c JOIN harvests h ON h.id = c.harvest_id WHERE c.person_id = $1 ORDER BY c.created_at`,
      fate: 'blanked',
      why: 'what was harvested and given away has to add up',
      erase: ['UPDATE crates SET thanks_words = NULL WHERE person_id = $1'],
      part: [
        `UPDATE crates c SET person_id = $1 FROM agreements a JOIN listings l ON l.id = a.request_id
          WHERE a.id = c.agreement_id AND l.person_id = $1 AND c.person_id = $2 AND a.transfer_id IS NULL`,
      ],
    },
    {
      table: 'harvest_share_lines',
      columns: ['person_id'],
      read: 'SELECT wish_grams, proposed_grams, grams, people, cannot_shop, reasons FROM harvest_share_lines WHERE person_id = $1',
      fate: 'blanked',
      why: 'each share of a harvest adds up to the harvest',
      erase: [
        `UPDATE harvest_share_lines SET cannot_shop = false, reasons = '[]', household_id = NULL WHERE person_id = $1`,
      ],
    },
    {
      table: 'gardens',
      columns: ['referent_id'],
      read: 'SELECT name FROM gardens WHERE referent_id = $1',
      fate: 'kept',
      why: 'nobody who answers for a garden is erased',
    },
  ],
  blockers: [{ code: 'erasure.answers_for_garden', sql: 'SELECT 1 FROM gardens WHERE referent_id = $1 LIMIT 1' }],
});
