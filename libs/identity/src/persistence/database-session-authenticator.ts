// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { isStaffRole, type Language, type Role, systemClock } from '@reciproca/kernel';
import { DbTransaction, type Principal, type SessionAuthenticator } from '@reciproca/platform';
import { DataSource } from 'typeorm';
import { fullName } from '../domain/person-name.js';
import { isLastSeenStale, type SessionKind, sessionEnd } from '../domain/sign-in.rules.js';
import { findStanding, ORDINARY, type Standing } from './session-standing.read-model.js';
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
  readonly suspended: boolean;
  readonly asked_second_factor: boolean;
  readonly acting_for: string | null;
}

/** Everything a request needs to know of most senders, in one statement; of the others {@link findStanding} asks further. */
const AUTHENTICATE = `
  SELECT s.id, s.kind, s.last_seen_at, s.person_id, s.ente_id, e.name AS ente_name, e.practice_of, s.home_session_id, p.given_name, p.family_name,
    p.ui_language, p.language_chosen OR p.ui_language <> 'it' AS language_known, p.large_text, s.acting_for, p.state = 'suspended' AS suspended,
    ARRAY(SELECT g.role FROM role_grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL) AS roles,
    coalesce(e.settings->>'staffSecondFactor' = 'required', false) AND NOT s.second_factor AS asked_second_factor
  FROM sessions s
  JOIN people p ON p.id = s.person_id AND p.state IN ('active', 'suspended')
  JOIN enti e ON e.id = s.ente_id AND e.state = 'open'
  WHERE s.token_hash = $1 AND s.revoked_at IS NULL AND s.expires_at > $2`;

/** On the path of every request, before it is known whose it is: suspensions, revoked roles, sessions and delegations have effect at once. */
@Injectable()
export class DatabaseSessionAuthenticator implements SessionAuthenticator {
  constructor(private readonly dataSource: DataSource) {}

  async authenticate(token: string, whom: 'active' | 'shut-out-too' = 'active'): Promise<Principal | null> {
    const tx = DbTransaction.overAllEnti(this.dataSource);
    const now = systemClock.now();
    const [row] = await tx.query<Row>(AUTHENTICATE, [hashSessionToken(token), now]);
    if (!row) return null;
    const standing = await standingOf(tx, row, now);
    if (!standing || (isShutOut(row, standing) && whom === 'active')) return null;
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
    return principalOf(row, standing);
  }
}

/** Null for who may no longer be here; without a further statement where nothing more is to be asked. */
async function standingOf(tx: DbTransaction, row: Row, now: Date): Promise<Standing | null> {
  const { id, roles, acting_for: actingFor, practice_of: practiceOf } = row;
  const asksFactor = row.asked_second_factor && roles.some(isStaffRole);
  if (!asksFactor && actingFor === null && practiceOf === null) return ORDINARY;
  return findStanding(tx, { id, roles, asksFactor }, now);
}

function isShutOut({ suspended }: Row, { lacksSecondFactor }: Standing): boolean {
  return suspended || lacksSecondFactor;
}

function principalOf(row: Row, standing: Standing): Principal {
  const isOut = isShutOut(row, standing);
  return {
    personId: row.person_id,
    enteId: row.ente_id,
    enteName: row.ente_name,
    practiceOf: row.practice_of,
    name: fullName(row.given_name, row.family_name),
    roles: isOut ? [] : row.roles,
    sessionId: row.id,
    language: row.ui_language,
    isLanguageKnown: row.language_known,
    actingFor: isOut ? null : standing.actingFor,
    largeText: row.large_text,
    ...(row.suspended ? { suspended: true } : standing.lacksSecondFactor && { lacksSecondFactor: true }),
  };
}
