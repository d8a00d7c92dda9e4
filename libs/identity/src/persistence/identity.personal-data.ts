// SPDX-License-Identifier: AGPL-3.0-or-later
import { registerPersonalData } from '@reciproca/platform';
import { hasGuardianOn } from './guardian.sql.js';

registerPersonalData({
  lib: 'identity',
  tables: [
    {
      table: 'idempotency_keys',
      columns: ['person_id'],
      read: 'SELECT count(*)::int AS answers_kept_for_a_day FROM idempotency_keys WHERE person_id = $1 HAVING count(*) > 0',
      fate: 'removed',
      erase: [
        'DELETE FROM idempotency_keys WHERE person_id = $1',
        // News that has been told, and would be swept within days anyway, may quote a title.
        `DELETE FROM outbox m WHERE m.fanned_out AND m.payload::text LIKE '%' || $1 || '%'
          AND NOT EXISTS (SELECT 1 FROM deliveries d WHERE d.message_id = m.id AND d.done_at IS NULL)`,
      ],
      join: 'stays',
    },
    {
      table: 'sessions',
      columns: ['person_id', 'acting_for'],
      read: 'SELECT kind, user_agent, created_at, last_seen_at, expires_at, revoked_at FROM sessions WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      erase: [
        'UPDATE sessions SET acting_for = NULL, acting_channel = NULL WHERE acting_for = $1',
        'DELETE FROM sessions WHERE person_id = $1',
      ],
      join: [`UPDATE sessions SET acting_for = NULL, acting_channel = NULL WHERE acting_for = $1`],
    },
    {
      table: 'credentials',
      columns: ['person_id'],
      read: 'SELECT login, totp_enabled_at, changed_at FROM credentials WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM credentials WHERE person_id = $1'],
      join: [
        `UPDATE credentials SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT 1 FROM credentials o WHERE o.person_id = $2)`,
        `DELETE FROM credentials WHERE person_id = $1`,
      ],
    },
    {
      table: 'staff_invitations',
      columns: ['person_id', 'invited_by'],
      read: 'SELECT email, role, created_at, used_at FROM staff_invitations WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      erase: [
        'DELETE FROM staff_invitations WHERE person_id = $1',
        'UPDATE staff_invitations SET invited_by = NULL WHERE invited_by = $1',
      ],
    },
    {
      table: 'delegations',
      columns: ['delegator_id', 'delegate_id'],
      read: `SELECT CASE WHEN delegator_id = $1 THEN 'given' ELSE 'held' END AS part, starts_on, ends_on, paper_reference, revoked_at FROM delegations
        WHERE $1 IN (delegator_id, delegate_id) ORDER BY starts_on`,
      fate: 'blanked',
      why: 'acts done for somebody were allowed by a delegation',
      erase: [
        `UPDATE delegations SET paper_reference = '—', revoked_at = coalesce(revoked_at, now()) WHERE $1 IN (delegator_id, delegate_id)`,
      ],
      join: [
        `UPDATE delegations SET revoked_at = coalesce(revoked_at, now()) WHERE $1 IN (delegator_id, delegate_id) AND $2 IN (delegator_id, delegate_id)`,
        `UPDATE delegations SET delegator_id = $2 WHERE delegator_id = $1 AND delegate_id <> $2`,
        `UPDATE delegations SET delegate_id = $2 WHERE delegate_id = $1 AND delegator_id <> $2`,
      ],
    },
    {
      table: 'role_grants',
      columns: ['person_id'],
      read: 'SELECT role, granted_at, revoked_at FROM role_grants WHERE person_id = $1 ORDER BY granted_at',
      fate: 'removed',
      erase: ['DELETE FROM role_grants WHERE person_id = $1'],
      join: [
        `UPDATE role_grants SET revoked_at = now() WHERE person_id = $1 AND revoked_at IS NULL AND role IN (
          SELECT role FROM role_grants WHERE person_id = $2 AND revoked_at IS NULL)`,
        `UPDATE role_grants g SET person_id = $2 WHERE g.person_id = $1
          AND NOT EXISTS (SELECT 1 FROM role_grants o WHERE o.person_id = $2 AND o.role = g.role AND o.granted_at = g.granted_at)`,
      ],
    },
    {
      table: 'sms_consents',
      columns: ['person_id'],
      read: 'SELECT given, channel, version, at FROM sms_consents WHERE person_id = $1 ORDER BY seq',
      fate: 'kept',
      why: 'the ente has to show that it was allowed to write',
      join: [
        `INSERT INTO sms_consents (ente_id, person_id, given, recorded_by, channel, version, at)
          SELECT ente_id, $2::uuid, false, recorded_by, channel, version, now() FROM sms_consents
          WHERE seq = (SELECT max(seq) FROM sms_consents WHERE person_id = $1) AND NOT given`,
      ],
    },
    {
      table: 'phone_claims',
      columns: ['person_id'],
      read: 'SELECT phone, claimed_at FROM phone_claims WHERE person_id = $1',
      fate: 'removed',
      erase: ['DELETE FROM phone_claims WHERE person_id = $1'],
      join: [`DELETE FROM phone_claims WHERE person_id = $1`],
    },
    {
      table: 'person_changes',
      columns: ['person_id'],
      read: 'SELECT field, old_value, new_value, why, channel, changed_at FROM person_changes WHERE person_id = $1 ORDER BY changed_at',
      fate: 'removed',
      erase: ['DELETE FROM person_changes WHERE person_id = $1'],
    },
    {
      table: 'guardianships',
      columns: ['person_id', 'guardian_id'],
      read: `SELECT CASE WHEN person_id = $1 THEN 'given' ELSE 'held' END AS part, kind, decides_alone, paper_reference, starts_on, ends_on, ended_at
        FROM guardianships WHERE $1 IN (person_id, guardian_id) ORDER BY starts_on`,
      fate: 'blanked',
      why: 'acts done for somebody were allowed by it',
      erase: [
        `UPDATE guardianships SET paper_reference = '—', ended_at = coalesce(ended_at, now()) WHERE $1 IN (person_id, guardian_id)`,
      ],
    },
    {
      table: 'person_notes',
      columns: ['person_id'],
      read: 'SELECT text AS to_know, for_helpers, written_at, removed_at FROM person_notes WHERE person_id = $1 ORDER BY written_at',
      fate: 'removed',
      erase: ['DELETE FROM person_notes WHERE person_id = $1'],
    },
    {
      table: 'related_people',
      columns: ['person_id'],
      read: `SELECT name, tie, phone, office, emergency_order, may_be_told, holds_key, written_at FROM related_people WHERE person_id = $1 ORDER BY written_at`,
      fate: 'removed',
      erase: ['DELETE FROM related_people WHERE person_id = $1'],
    },
    {
      table: 'kept_apart',
      columns: ['person_id', 'other_id', 'set_by', 'ended_by'],
      // From whom is not for one of the two to read: it may tell what the other has said.
      read: 'SELECT set_at, ended_at FROM kept_apart WHERE $1 IN (person_id, other_id) ORDER BY set_at',
      readAlone: 'SELECT set_at FROM kept_apart WHERE false AND $1 = person_id',
      fate: 'removed',
      erase: [
        'DELETE FROM kept_apart WHERE $1 IN (person_id, other_id)',
        'UPDATE kept_apart SET set_by = NULL WHERE set_by = $1',
        'UPDATE kept_apart SET ended_by = NULL WHERE ended_by = $1',
      ],
      join: [
        // What once was between the two is about nobody any more; while it holds they cannot be joined.
        'DELETE FROM kept_apart WHERE $1 IN (person_id, other_id) AND $2 IN (person_id, other_id)',
        ...['person_id', 'other_id', 'set_by', 'ended_by'].map(
          (column) => `UPDATE kept_apart SET ${column} = $2 WHERE ${column} = $1`,
        ),
      ],
    },
    {
      table: 'passkeys',
      columns: ['person_id'],
      read: 'SELECT name, created_at, last_used_at AS last_seen_at FROM passkeys WHERE person_id = $1 ORDER BY created_at',
      fate: 'removed',
      erase: ['DELETE FROM passkeys WHERE person_id = $1'],
      join: [`UPDATE passkeys SET person_id = $2 WHERE person_id = $1`],
    },
    {
      table: 'person_identifiers',
      columns: ['person_id', 'set_by'],
      read: 'SELECT kind, shown AS code, set_at AS created_at FROM person_identifiers WHERE person_id = $1 ORDER BY kind',
      fate: 'removed',
      erase: [
        'DELETE FROM person_identifiers WHERE person_id = $1',
        'UPDATE person_identifiers SET set_by = NULL WHERE set_by = $1',
      ],
      join: [
        `UPDATE person_identifiers i SET person_id = $2 WHERE i.person_id = $1
          AND NOT EXISTS (SELECT 1 FROM person_identifiers o WHERE o.person_id = $2 AND o.kind = i.kind)`,
        `DELETE FROM person_identifiers WHERE person_id = $1`,
      ],
    },
    {
      table: 'file_openings',
      columns: ['person_id', 'actor_id'],
      read: 'SELECT reason, opened_at FROM file_openings WHERE person_id = $1 ORDER BY opened_at',
      fate: 'blanked',
      why: 'staff answer for having opened a closed file',
      erase: [`UPDATE file_openings SET reason = '———' WHERE person_id = $1`],
    },
    {
      table: 'access_log',
      columns: ['actor_id', 'person_id', 'subject_ids'],
      read: `SELECT at, action, detail ->> 'what' AS what, detail ->> 'route' AS route, detail ->> 'channel' AS channel FROM access_log
        WHERE (person_id = $1 OR subject_ids @> ARRAY[$1::uuid]) AND actor_id <> $1 ORDER BY at`,
      // That somebody is told of at all is said in confidence: it is handed out with the signal itself.
      readAlone: `SELECT at, action, detail ->> 'what' AS what, detail ->> 'route' AS route, detail ->> 'channel' AS channel FROM access_log
        WHERE (person_id = $1 OR subject_ids @> ARRAY[$1::uuid]) AND actor_id <> $1
          AND coalesce(detail ->> 'what', '') NOT LIKE 'signal%' AND coalesce(detail ->> 'route', '') NOT LIKE '%/signals%' ORDER BY at`,
      fate: 'kept',
      why: 'who looked at data has to be known afterwards too; it holds an id that names nobody any more',
      join: 'stays',
    },
    {
      table: 'people',
      columns: ['id', 'guardian_id', 'merged_into'],
      read: `SELECT given_name, family_name, birth_date, gender, phone, email, spoken_languages, ui_language, language_chosen, devices, channels, call_hours, call_only, large_text, credit_exempt, vetted_helpers_only,
        vetted_until, covered_until, state, state_reason, created_at FROM people WHERE $1 IN (id, merged_into) ORDER BY merged_into IS NOT NULL`,
      fate: 'blanked',
      why: 'a pseudonym and the decade of birth stay, for the minutes and for figures',
      erase: [
        `UPDATE people SET given_name = 'Persona cancellata', family_name = '#' || right(id::text, 6), gender = NULL, phone = NULL, email = NULL,
          birth_date = make_date((extract(year FROM birth_date)::int / 10) * 10, 1, 1), spoken_languages = '{it}', ui_language = 'it', language_chosen = false, devices = 'none',
          channels = '{call}', call_hours = NULL, call_only = false, large_text = false, vetted_helpers_only = false, vetted_until = NULL, covered_until = NULL, vetted_by = NULL, guardian_id = NULL, guardian_kind = NULL, guardian_decides_alone = NULL, guardian_from = NULL,
          guardian_until = NULL, state = 'left', state_reason = NULL,
          erased_at = now() WHERE $1 IN (id, merged_into)`,
      ],
      join: [
        `UPDATE people SET guardian_id = $2 WHERE guardian_id = $1`,
        // What was joined to the file that goes is led, and erased, with the one that stays.
        `UPDATE people SET merged_into = $2 WHERE merged_into = $1`,
      ],
    },
  ],
  blockers: [
    {
      code: 'erasure.is_guardian',
      sql: `SELECT 1 FROM people w WHERE w.guardian_id = $1 AND w.state <> 'left' AND ${hasGuardianOn('w', 'now()')} LIMIT 1`,
    },
    {
      code: 'erasure.is_staff',
      sql: `SELECT 1 FROM role_grants WHERE person_id = $1 AND role IN ('operator','coordinator') AND revoked_at IS NULL LIMIT 1`,
    },
  ],
  retention: [
    {
      category: 'sessions',
      count: `SELECT count(*)::int AS count, min(created_at) AS oldest, count(DISTINCT person_id)::int AS people FROM sessions
        WHERE ente_id = $1 AND coalesce(revoked_at, expires_at) < $2`,
      apply: ['DELETE FROM sessions WHERE ente_id = $1 AND coalesce(revoked_at, expires_at) < $2'],
    },
  ],
  joinBlockers: [
    {
      code: 'join.kept_apart',
      sql: `SELECT 1 FROM kept_apart WHERE ended_at IS NULL AND $1 IN (person_id, other_id) AND $2 IN (person_id, other_id) LIMIT 1`,
    },
    {
      code: 'join.is_staff',
      sql: `SELECT 1 FROM role_grants WHERE person_id = $1 AND $2::uuid IS NOT NULL AND role IN ('operator','coordinator') AND revoked_at IS NULL LIMIT 1`,
    },
    {
      code: 'join.guardianship',
      sql: `SELECT 1 FROM people WHERE id = $1 AND guardian_kind IS NOT NULL AND $2::uuid IS NOT NULL`,
    },
    { code: 'join.is_guardian', sql: `SELECT 1 FROM people WHERE id IN ($1, $2) AND guardian_id IN ($1, $2)` },
  ],
});
