// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx, Role } from '@reciproca/kernel';
import type { EnteState } from '../domain/ente-state.js';
import type { PersonState } from '../domain/person-card.js';
import { repositoryOf, SecretBox } from '@reciproca/platform';
import { IsNull, LessThan, MoreThan, Not, type Repository } from 'typeorm';
import { CredentialsEntity } from './credentials.entity.js';

export interface CredentialRow {
  readonly person_id: string;
  readonly ente_id: string;
  readonly login: string;
  /** Of the ente, which tells two people of one login apart. */
  readonly slug: string;
  readonly password_hash: string;
  readonly totp_secret: string | null;
  /** Whether it should be kept anew: it was stored before there was a key to seal it with. */
  readonly is_totp_outdated?: boolean;
  readonly totp_enabled_at: Date | null;
  readonly totp_last_step: string;
  readonly has_passkey: boolean;
  readonly state: PersonState;
  readonly settings: unknown;
  readonly ente_state: EnteState;
  readonly roles: Role[];
}

const SELECT = `SELECT c.person_id, p.ente_id, c.login::text, e.slug, c.password_hash, c.totp_secret, c.totp_enabled_at, c.totp_last_step,
    p.state, e.settings, EXISTS (SELECT 1 FROM passkeys k WHERE k.person_id = p.id) AS has_passkey, e.state AS ente_state,
    ARRAY(SELECT g.role FROM role_grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL) AS roles
  FROM credentials c JOIN people p ON p.id = c.person_id JOIN enti e ON e.id = p.ente_id`;

/** So many attempts, and then none for a while. */
export interface AttemptLimit {
  readonly most: number;
  readonly lockMinutes: number;
}

/**
 * One statement: of many at once each sees the count of the one before it. Whoever waited for the one that shut the login was not
 * counted and still reads it as open: it is shut for them from now on.
 */
const countOf = (count: string, lock: string): string => `
  WITH attempt AS (
    UPDATE credentials SET
      ${count} = CASE WHEN ${lock} <= $2 THEN 1 ELSE ${count} + 1 END,
      ${lock} = CASE WHEN CASE WHEN ${lock} <= $2 THEN 1 ELSE ${count} + 1 END >= $3 THEN $4::timestamptz END
    WHERE person_id = $1 AND (${lock} IS NULL OR ${lock} <= $2)
    RETURNING person_id
  )
  SELECT CASE WHEN a.person_id IS NULL THEN CASE WHEN c.${lock} > $2 THEN c.${lock} ELSE $4 END END AS shut_until
  FROM credentials c LEFT JOIN attempt a ON a.person_id = c.person_id WHERE c.person_id = $1`;
const COUNT_PASSWORD = countOf('failed_count', 'locked_until');
const COUNT_CODE = countOf('code_failed_count', 'code_locked_until');

/** Undoes one count, and the lock it brought: the attempt was somebody else's of that login, who has signed in. */
const UNCOUNT_PASSWORDS = `
  UPDATE credentials SET failed_count = greatest(failed_count - 1, 0),
    locked_until = CASE WHEN failed_count <= $2 THEN NULL ELSE locked_until END
  WHERE person_id = ANY($1::uuid[])`;

/** Whose login it is, said with the ente or without. */
const OF_LOGIN = `c.login_key = ANY(ARRAY[lower($1::text), lower(substring($1::text FROM '^(.+)@[^@]+$'))])
  AND (c.login_key = lower($1::text) OR e.slug = lower(substring($1::text FROM '@([^@]+)$')))`;

/** Logins are unique within an ente: nobody has one before signing in, so that a login may be several people's. */
@Injectable()
export class CredentialRepository {
  constructor(
    @InjectRepository(CredentialsEntity) private readonly credentials: Repository<CredentialsEntity>,
    private readonly box: SecretBox,
  ) {}

  /** Over all enti: everybody who may be meant by it. Into practice one steps from where one works, and never signs in. */
  async listByLogin(ctx: Ctx, login: string): Promise<CredentialRow[]> {
    const rows = await ctx.tx.query<CredentialRow>(
      `${SELECT} WHERE ${OF_LOGIN} AND e.practice_of IS NULL ORDER BY c.person_id`,
      [login],
    );
    return rows.map((row) => this.opened(row));
  }

  async findByPerson(ctx: Ctx, personId: string): Promise<CredentialRow | null> {
    const [row] = await ctx.tx.query<CredentialRow>(`${SELECT} WHERE c.person_id = $1 AND p.ente_id = $2`, [
      personId,
      ctx.enteId,
    ]);
    return row ? this.opened(row) : null;
  }

  /** Active staff of the ente who have nothing beside a password, by name. */
  listStaffWithoutSecondFactor(ctx: Ctx): Promise<{ id: string; name: string }[]> {
    return ctx.tx.query(
      `SELECT p.id, p.given_name || ' ' || p.family_name AS name FROM people p
       WHERE p.ente_id = $1 AND p.state <> 'left'
         AND EXISTS (SELECT 1 FROM role_grants g WHERE g.person_id = p.id AND g.role IN ('operator', 'coordinator') AND g.revoked_at IS NULL)
         AND NOT EXISTS (SELECT 1 FROM credentials c WHERE c.person_id = p.id AND c.totp_enabled_at IS NOT NULL)
         AND NOT EXISTS (SELECT 1 FROM passkeys k WHERE k.person_id = p.id)
       ORDER BY p.family_name, p.given_name, p.id`,
      [ctx.enteId],
    );
  }

  /** False when the login belongs to somebody else of the ente. */
  async put(ctx: Ctx, personId: string, login: string, passwordHash: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      `INSERT INTO credentials (person_id, ente_id, login, password_hash, changed_at) SELECT $1, $5, $2::text::citext, $3, $4
       WHERE NOT EXISTS (SELECT 1 FROM credentials WHERE login_key = lower($2::text) AND ente_id = $5 AND person_id <> $1)
       ON CONFLICT (person_id) DO UPDATE SET login = excluded.login, password_hash = excluded.password_hash,
         changed_at = excluded.changed_at, failed_count = 0, locked_until = NULL
       RETURNING person_id`,
      [personId, login, passwordHash, ctx.clock.now(), ctx.enteId],
    );
    return rows.length > 0;
  }

  /**
   * Counts an attempt at the password before it is looked at. Until when they are shut out, or null: an attempt that may
   * go on. A lock that has ended starts the count again.
   */
  countPassword(ctx: Ctx, personId: string, { most, lockMinutes }: AttemptLimit): Promise<Date | null> {
    return this.count(ctx, COUNT_PASSWORD, personId, most, lockMinutes);
  }

  async uncountPasswords(ctx: Ctx, personIds: readonly string[], most: number): Promise<void> {
    if (personIds.length > 0) await ctx.tx.query(UNCOUNT_PASSWORDS, [personIds, most]);
  }

  /** Like {@link countPassword}, for codes of the second factor. */
  countCode(ctx: Ctx, personId: string, { most, lockMinutes }: AttemptLimit): Promise<Date | null> {
    return this.count(ctx, COUNT_CODE, personId, most, lockMinutes);
  }

  async clearFailures(ctx: Ctx, personId: string): Promise<void> {
    await repositoryOf(ctx, this.credentials).update(
      [
        { personId, failedCount: MoreThan(0) },
        { personId, lockedUntil: Not(IsNull()) },
        { personId, codeFailedCount: MoreThan(0) },
      ],
      { failedCount: 0, lockedUntil: null, codeFailedCount: 0, codeLockedUntil: null },
    );
  }

  /** Spends a code's time step; false when it (or a later one) was used already. */
  async spendTotpStep(ctx: Ctx, personId: string, step: number): Promise<boolean> {
    const { affected } = await repositoryOf(ctx, this.credentials).update(
      { personId, totpLastStep: LessThan(String(step)) },
      { totpLastStep: String(step) },
    );
    return affected === 1;
  }

  /** The steps of codes that were used stay spent. */
  async setTotp(ctx: Ctx, personId: string, totpSecret: string | null, totpEnabledAt: Date | null): Promise<void> {
    const kept = totpSecret && this.box.seal(totpSecret, personId);
    await repositoryOf(ctx, this.credentials).update({ personId }, { totpSecret: kept, totpEnabledAt });
  }

  private async count(
    ctx: Ctx,
    sql: string,
    personId: string,
    most: number,
    lockMinutes: number,
  ): Promise<Date | null> {
    const now = ctx.clock.now();
    const [row] = await ctx.tx.query<{ shut_until: Date | null }>(sql, [
      personId,
      now,
      most,
      new Date(now.getTime() + lockMinutes * 60_000),
    ]);
    return row?.shut_until ?? null;
  }

  private opened(row: CredentialRow): CredentialRow {
    const { totp_secret: kept, person_id: personId } = row;
    if (kept === null) return row;
    return { ...row, totp_secret: this.box.open(kept, personId), is_totp_outdated: this.box.isOutdated(kept) };
  }
}
