// SPDX-License-Identifier: AGPL-3.0-or-later
import { type Channel, type Role, romeDay } from '@reciproca/kernel';
import type { DbTransaction, Principal } from '@reciproca/platform';
import { fullName } from '../domain/person-name.js';
import { hasGuardianOn } from './guardian.sql.js';

/** What holds of a session beyond its person: for whom it acts, and what it still lacks. */
export interface Standing {
  readonly actingFor: Principal['actingFor'];
  readonly lacksSecondFactor: boolean;
}

/** Of who acts for nobody, does not practise, and is asked for no second factor: of nearly everybody. */
export const ORDINARY: Standing = { actingFor: null, lacksSecondFactor: false };

interface Row {
  readonly acting_for: string | null;
  readonly acting_channel: Channel;
  readonly given_name: string;
  readonly family_name: string;
  readonly lacks_second_factor: boolean;
}

const FIND = `
  SELECT a.id AS acting_for, s.acting_channel, a.given_name, a.family_name,
    $5::boolean AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = s.person_id AND c.totp_enabled_at IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.person_id = s.person_id) AS lacks_second_factor
  FROM sessions s
  JOIN enti e ON e.id = s.ente_id
  LEFT JOIN people a ON a.id = s.acting_for AND a.ente_id = s.ente_id AND a.state <> 'left' AND (
    $4::text[] && ARRAY['operator', 'coordinator'] OR (a.guardian_id = s.person_id AND ${hasGuardianOn('a', '$3')}) OR EXISTS (
      SELECT 1 FROM delegations d WHERE d.delegate_id = s.person_id AND d.delegator_id = a.id AND d.revoked_at IS NULL AND d.scope <> 'news'
        AND d.starts_on <= $3::date AND coalesce(d.ends_on >= $3::date, true)))
  WHERE s.id = $1 AND s.revoked_at IS NULL AND (e.practice_of IS NULL OR EXISTS (
    SELECT 1 FROM sessions h JOIN people hp ON hp.id = h.person_id AND hp.state = 'active' JOIN enti he ON he.id = h.ente_id AND he.state = 'open'
    WHERE h.id = s.home_session_id AND h.ente_id = e.practice_of AND h.revoked_at IS NULL AND h.expires_at > $2 AND EXISTS (
      SELECT 1 FROM role_grants g WHERE g.person_id = hp.id AND g.revoked_at IS NULL AND g.role IN ('operator', 'coordinator'))))`;

/** A session whose sender is known; `asksFactor`: whether somebody like them needs a second factor that it was not opened with. */
interface Asked {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly asksFactor: boolean;
}

/** Null for who practises and whose own session, or role, is over. */
export async function findStanding(tx: DbTransaction, session: Asked, now: Date): Promise<Standing | null> {
  const { id, roles, asksFactor } = session;
  const [row] = await tx.query<Row>(FIND, [id, now, romeDay(now), roles, asksFactor]);
  if (!row) return null;
  return {
    actingFor: row.acting_for
      ? {
          personId: row.acting_for,
          name: fullName(row.given_name, row.family_name),
          channel: row.acting_channel,
        }
      : null,
    lacksSecondFactor: row.lacks_second_factor,
  };
}
