// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Channel, type Language, type Role, romeDay, systemClock } from '@reciproca/kernel';
import { DbTransaction, type Principal, type SessionAuthenticator } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { fullName } from '../domain/person-name.js';
import { isLastSeenStale, type SessionKind, sessionEnd } from '../domain/sign-in.rules.js';
import { hasGuardianOn } from './guardian.sql.js';
import { hashSessionToken } from './session-token.js';

interface Row {
  readonly id: string;
  readonly kind: SessionKind;
  readonly last_seen_at: Date;
  readonly person_id: string;
  readonly ente_id: string;
  readonly ente_name: string;
  readonly practice_of: string | null;
  readonly home_session_id: string | null;
  readonly given_name: string;
  readonly family_name: string;
  readonly ui_language: Language;
  readonly language_known: boolean;
  readonly large_text: boolean;
  readonly roles: Role[];
  readonly acting_for: string | null;
  readonly acting_channel: Channel;
  readonly acting_given_name: string;
  readonly acting_family_name: string;
  readonly suspended: boolean;
  readonly lacks_second_factor: boolean;
}

/** Everything a request needs to know of its sender, and whom they may still act for, in one statement. */
const AUTHENTICATE = `
  SELECT s.id, s.kind, s.last_seen_at, s.person_id, s.ente_id, e.name AS ente_name, e.practice_of, s.home_session_id, p.given_name, p.family_name,
    p.ui_language, p.language_chosen OR p.ui_language <> 'it' AS language_known, p.large_text, r.roles, a.id AS acting_for, s.acting_channel,
    a.given_name AS acting_given_name, a.family_name AS acting_family_name, p.state = 'suspended' AS suspended,
    coalesce(e.settings->>'staffSecondFactor' = 'required' AND r.roles && ARRAY['operator', 'coordinator'] AND NOT EXISTS (
      SELECT 1 FROM credentials c WHERE c.person_id = p.id AND c.totp_enabled_at IS NOT NULL) AND NOT s.second_factor
      AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.person_id = p.id), false) AS lacks_second_factor
  FROM sessions s
  JOIN people p ON p.id = s.person_id AND p.state IN ('active', 'suspended')
  JOIN enti e ON e.id = s.ente_id AND e.state = 'open'
  CROSS JOIN LATERAL (
    SELECT coalesce(array_agg(g.role), '{}') AS roles FROM role_grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL
  ) r
  LEFT JOIN people a ON a.id = s.acting_for AND a.ente_id = s.ente_id AND a.state <> 'left' AND (
    r.roles && ARRAY['operator', 'coordinator'] OR (a.guardian_id = p.id AND ${hasGuardianOn('a', '$3')}) OR EXISTS (
      SELECT 1 FROM delegations d WHERE d.delegate_id = p.id AND d.delegator_id = a.id AND d.revoked_at IS NULL AND d.scope <> 'news'
        AND d.starts_on <= $3::date AND coalesce(d.ends_on >= $3::date, true)))
  WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2 AND (e.practice_of IS NULL OR EXISTS (
    SELECT 1 FROM sessions h JOIN people hp ON hp.id = h.person_id AND hp.state = 'active' JOIN enti he ON he.id = h.ente_id AND he.state = 'open'
    WHERE h.id = s.home_session_id AND h.ente_id = e.practice_of AND h.revoked_at IS NULL AND h.expires_at > $2 AND EXISTS (
      SELECT 1 FROM role_grants g WHERE g.person_id = hp.id AND g.revoked_at IS NULL AND g.role IN ('operator', 'coordinator'))))`;

/** On the path of every request, before it is known whose it is: suspensions, revoked roles, sessions and delegations have effect at once. */
@Injectable()
export class DatabaseSessionAuthenticator implements SessionAuthenticator {
  constructor(private readonly dataSource: DataSource) {}

  async authenticate(token: string, whom: 'active' | 'shut-out-too' = 'active'): Promise<Principal | null> {
    const tx = DbTransaction.overAllEnti(this.dataSource);
    const now = systemClock.now();
    const [row] = await tx.query<Row>(AUTHENTICATE, [hashSessionToken(token), now, romeDay(now)]);
    if (!row || (isShutOut(row) && whom === 'active')) return null;
    if (isLastSeenStale(row.last_seen_at, now)) {
      await tx.query(
        'UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE id = ANY($1::uuid[]) AND last_seen_at < $2',
        [
          // Whoever practises has not gone away from the desk they came from.
          [row.id, ...(row.home_session_id ? [row.home_session_id] : [])],
          now,
          sessionEnd(row.kind, now),
        ],
      );
    }
    return principalOf(row);
  }
}

function isShutOut({ suspended, lacks_second_factor: lacks }: Row): boolean {
  return suspended || lacks;
}

function principalOf(row: Row): Principal {
  return {
    personId: row.person_id,
    enteId: row.ente_id,
    enteName: row.ente_name,
    practiceOf: row.practice_of,
    name: fullName(row.given_name, row.family_name),
    roles: isShutOut(row) ? [] : row.roles,
    sessionId: row.id,
    language: row.ui_language,
    isLanguageKnown: row.language_known,
    actingFor:
      row.acting_for && !isShutOut(row)
        ? {
            personId: row.acting_for,
            name: fullName(row.acting_given_name, row.acting_family_name),
            channel: row.acting_channel,
          }
        : null,
    largeText: row.large_text,
    ...(row.suspended ? { suspended: true } : row.lacks_second_factor && { lacksSecondFactor: true }),
  };
}
