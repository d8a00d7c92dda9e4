// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';

registerPersonalData({
  lib: 'exchange',
  tables: [
    {
      table: 'proposals',
      columns: ['requester_id', 'offerer_id'],
      read: `SELECT service, CASE WHEN requester_id = $1 THEN 'asked' ELSE 'offered' END AS part, starts_at, ends_at, minutes, reasons, state,
        created_at FROM proposals WHERE $1 IN (requester_id, offerer_id) ORDER BY created_at`,
      fate: 'blanked',
      why: 'they say when two people could have helped each other, and the other is still here',
      erase: ['UPDATE proposals SET decline_reason = NULL WHERE $1 IN (requester_id, offerer_id)'],
      join: [
        `UPDATE proposals SET state = 'withdrawn', updated_at = now() WHERE state = 'proposed' AND $1 IN (requester_id, offerer_id) AND $2 IN (requester_id, offerer_id)`,
        `UPDATE proposals SET requester_id = $2 WHERE requester_id = $1 AND offerer_id <> $2`,
        `UPDATE proposals SET offerer_id = $2 WHERE offerer_id = $1 AND requester_id <> $2`,
      ],
      part: [
        'UPDATE proposals p SET requester_id = $1 FROM listings l WHERE l.id = p.request_id AND l.person_id = $1 AND p.requester_id = $2',
        'UPDATE proposals p SET offerer_id = $1 FROM listings l WHERE l.id = p.offer_id AND l.person_id = $1 AND p.offerer_id = $2',
      ],
    },
    {
      table: 'agreements',
      columns: ['giver_id', 'receiver_id'],
      read: `SELECT service, CASE WHEN giver_id = $1 THEN 'gave' ELSE 'received' END AS part, title, note, starts_at, ends_at, minutes, state, created_at
        FROM agreements WHERE $1 IN (giver_id, receiver_id) ORDER BY starts_at`,
      fate: 'blanked',
      why: 'the other person and the ledger need the day and the minutes',
      erase: [`UPDATE agreements SET title = '—', titles = NULL, note = NULL WHERE $1 IN (giver_id, receiver_id)`],
      // What is booked already stays with the account it was booked on.
      part: [
        `UPDATE agreements a SET receiver_id = $1 FROM listings l
          WHERE l.id = a.request_id AND l.person_id = $1 AND a.receiver_id = $2 AND a.transfer_id IS NULL`,
        `UPDATE agreements a SET giver_id = $1 FROM listings l
          WHERE l.id = a.offer_id AND l.person_id = $1 AND a.giver_id = $2 AND a.transfer_id IS NULL`,
      ],
    },
    {
      table: 'exchange_acts',
      columns: ['actor_id', 'beneficiary_id'],
      read: `SELECT subject, act, from_state, to_state, channel, note, at, actor_id = $1 AS by_oneself FROM exchange_acts
        WHERE $1 IN (actor_id, beneficiary_id) ORDER BY at`,
      fate: 'blanked',
      why: 'who did what when, for the other side of each help',
      erase: [
        `UPDATE exchange_acts SET note = NULL WHERE $1 IN (actor_id, beneficiary_id) OR subject_id IN (
          SELECT id FROM listings WHERE person_id = $1 UNION ALL SELECT id FROM proposals WHERE $1 IN (requester_id, offerer_id)
          UNION ALL SELECT id FROM agreements WHERE $1 IN (giver_id, receiver_id))`,
      ],
    },
    {
      table: 'listings',
      columns: ['person_id'],
      read: `SELECT l.kind, l.service, c.name_it AS category, l.title, l.description, l.state, l.channel, l.needs, l.details, p.name AS place,
        t.name AS to_place, l.duration_minutes, l.created_at, l.expires_at FROM listings l JOIN categories c ON c.id = l.category_id
        JOIN places p ON p.id = l.place_id LEFT JOIN places t ON t.id = l.to_place_id WHERE l.person_id = $1 ORDER BY l.created_at`,
      fate: 'blanked',
      why: 'agreements point at them; only kind, time and comune stay',
      erase: [
        `UPDATE listings SET title = '—', titles = NULL, description = NULL, state_reason = NULL, needs = '{}', details = details - 'note' WHERE person_id = $1`,
        `UPDATE listings l SET lat = c.lat, lon = c.lon FROM places p JOIN comuni c ON c.code = p.comune_code
          WHERE l.person_id = $1 AND p.id = l.place_id AND p.kind = 'home'`,
        `UPDATE listings l SET to_lat = c.lat, to_lon = c.lon FROM places p JOIN comuni c ON c.code = p.comune_code
          WHERE l.person_id = $1 AND p.id = l.to_place_id AND p.kind = 'home'`,
      ],
    },
    {
      table: 'other_times',
      columns: ['asked_by', 'answerer_id'],
      read: `SELECT asked_by = $1 AS by_oneself, previous_starts_at, starts_at, ends_at, minutes, note, state, created_at, answered_at FROM other_times
        WHERE $1 IN (asked_by, answerer_id) ORDER BY created_at`,
      fate: 'blanked',
      why: 'they say when two people could have helped each other, and the other is still here',
      erase: ['UPDATE other_times SET note = NULL WHERE $1 IN (asked_by, answerer_id)'],
    },
    {
      table: 'board_follows',
      columns: ['person_id'],
      read: `SELECT f.kind, c.name_it AS category, f.words, f.created_at FROM board_follows f LEFT JOIN categories c ON c.id = f.category_id
        WHERE f.person_id = $1 ORDER BY f.created_at`,
      fate: 'removed',
      erase: ['DELETE FROM board_follows WHERE person_id = $1'],
      join: [
        `UPDATE board_follows f SET person_id = $2 WHERE f.person_id = $1 AND NOT EXISTS (SELECT 1 FROM board_follows o
          WHERE o.person_id = $2 AND o.kind = f.kind AND o.category_id IS NOT DISTINCT FROM f.category_id AND o.words IS NOT DISTINCT FROM f.words)`,
        'DELETE FROM board_follows WHERE person_id = $1',
      ],
    },
    {
      table: 'favourites',
      columns: ['person_id', 'other_id'],
      read: `SELECT o.given_name || ' ' || o.family_name AS name, f.created_at FROM favourites f JOIN people o ON o.id = f.other_id
        WHERE f.person_id = $1 ORDER BY f.created_at`,
      fate: 'removed',
      erase: ['DELETE FROM favourites WHERE $1 IN (person_id, other_id)'],
      join: [
        `DELETE FROM favourites f WHERE f.person_id = $1 AND (f.other_id = $2 OR EXISTS (SELECT 1 FROM favourites o WHERE o.person_id = $2 AND o.other_id = f.other_id))`,
        'UPDATE favourites SET person_id = $2 WHERE person_id = $1',
        `DELETE FROM favourites f WHERE f.other_id = $1 AND (f.person_id = $2 OR EXISTS (SELECT 1 FROM favourites o WHERE o.person_id = f.person_id AND o.other_id = $2))`,
        'UPDATE favourites SET other_id = $2 WHERE other_id = $1',
      ],
    },
    {
      table: 'asked_people',
      columns: ['person_id'],
      read: 'SELECT asked_at FROM asked_people WHERE person_id = $1 ORDER BY asked_at',
      fate: 'removed',
      erase: ['DELETE FROM asked_people WHERE person_id = $1'],
      join: [
        `DELETE FROM asked_people a WHERE a.person_id = $1 AND EXISTS (SELECT 1 FROM asked_people o WHERE o.person_id = $2 AND o.listing_id = a.listing_id)`,
        'UPDATE asked_people SET person_id = $2 WHERE person_id = $1',
      ],
    },
    {
      table: 'posting_drafts',
      columns: ['person_id', 'for_person_id'],
      read: `SELECT kind, service, typed, created_at, updated_at FROM posting_drafts WHERE $1 IN (person_id, for_person_id) ORDER BY created_at`,
      fate: 'removed',
      erase: ['DELETE FROM posting_drafts WHERE $1 IN (person_id, for_person_id)'],
    },
  ],
  blockers: [
    {
      code: 'erasure.open_agreements',
      sql: `SELECT 1 FROM agreements WHERE $1 IN (giver_id, receiver_id) AND state IN ('agreed','under_way','done','disputed') LIMIT 1`,
    },
  ],
  retention: [
    {
      category: 'listings',
      count: `SELECT count(*)::int AS count, min(updated_at) AS oldest, count(DISTINCT person_id)::int AS people FROM listings
        WHERE ente_id = $1 AND updated_at < $2 AND state IN ('fulfilled','withdrawn','expired','rejected') AND (description IS NOT NULL OR needs <> '{}' OR details ? 'note')`,
      apply: [
        `UPDATE listings SET description = NULL, needs = '{}', details = details - 'note'
          WHERE ente_id = $1 AND updated_at < $2 AND state IN ('fulfilled','withdrawn','expired','rejected')`,
      ],
    },
  ],
  joinBlockers: [
    {
      code: 'join.exchanged',
      sql: `SELECT 1 FROM agreements WHERE $1 IN (giver_id, receiver_id) AND $2 IN (giver_id, receiver_id)
        UNION ALL SELECT 1 FROM proposals WHERE state IN ('accepted_by_offer','accepted_by_request','awaiting_approval')
          AND $1 IN (requester_id, offerer_id) AND $2 IN (requester_id, offerer_id) LIMIT 1`,
    },
  ],
});
