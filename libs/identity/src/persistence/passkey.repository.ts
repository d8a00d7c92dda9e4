// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId, type Role } from '@reciproca/kernel';
import { ownRows, repositoryOf } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import type { EnteState } from '../domain/ente-state.js';
import type { Passkey } from '../domain/passkey.js';
import type { PersonState } from '../domain/person-card.js';
import { PasskeyEntity } from './passkey.entity.js';
import { SpentChallengeEntity } from './spent-challenge.entity.js';

export interface NewPasskey {
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
}

/** A key with whose it is, as signing in asks for it. */
export interface OwnedPasskey {
  readonly id: string;
  readonly credentialId: string;
  readonly publicKey: Buffer;
  readonly counter: string;
  readonly personId: string;
  readonly enteId: string;
  readonly state: PersonState;
  readonly ente_state: EnteState;
  readonly settings: unknown;
  readonly roles: Role[];
}

@Injectable()
export class PasskeyRepository {
  constructor(
    @InjectRepository(PasskeyEntity) private readonly passkeys: Repository<PasskeyEntity>,
    @InjectRepository(SpentChallengeEntity) private readonly challenges: Repository<SpentChallengeEntity>,
  ) {}

  /** Oldest first. */
  async list(ctx: Ctx, personId: string): Promise<(Passkey & { readonly credentialId: string })[]> {
    const rows = await ownRows(ctx, this.passkeys).find({
      where: { personId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
    return rows.map(({ id, name, createdAt, lastUsedAt, credentialId }) => ({
      ...{ id, name, createdAt, lastUsedAt, credentialId },
    }));
  }

  has(ctx: Ctx, personId: string): Promise<boolean> {
    return ownRows(ctx, this.passkeys).existsBy({ personId });
  }

  /** False where that key is somebody's already. */
  insert(ctx: Ctx, personId: string, { counter, ...key }: NewPasskey): Promise<boolean> {
    const now = ctx.clock.now();
    return ownRows(ctx, this.passkeys).insertNew({
      ...key,
      ...{ id: newId(), personId, counter: String(counter), createdAt: now, lastUsedAt: null },
    });
  }

  /** Over all enti: a key tells whose it is. */
  async findOwned(ctx: Ctx, credentialId: string): Promise<OwnedPasskey | null> {
    const [row] = await ctx.tx.query<OwnedPasskey>(
      `SELECT k.id, k.credential_id AS "credentialId", k.public_key AS "publicKey", k.counter, k.person_id AS "personId", k.ente_id AS "enteId",
         p.state, e.state AS ente_state, e.settings,
         ARRAY(SELECT g.role FROM role_grants g WHERE g.person_id = p.id AND g.revoked_at IS NULL) AS roles
       FROM passkeys k JOIN people p ON p.id = k.person_id JOIN enti e ON e.id = k.ente_id WHERE k.credential_id = $1 AND e.practice_of IS NULL`,
      [credentialId],
    );
    return row ?? null;
  }

  async noteUsed(ctx: Ctx, id: string, counter: number): Promise<void> {
    await repositoryOf(ctx, this.passkeys).update({ id }, { counter: String(counter), lastUsedAt: ctx.clock.now() });
  }

  /** False where it is none of theirs. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<boolean> {
    return (await ownRows(ctx, this.passkeys).delete({ id, personId })) > 0;
  }

  /** False where it is none of theirs. */
  async rename(ctx: Ctx, personId: string, id: string, name: string): Promise<boolean> {
    return (await ownRows(ctx, this.passkeys).update({ id, personId }, { name })) > 0;
  }

  removeAll(ctx: Ctx, personId: string): Promise<number> {
    return ownRows(ctx, this.passkeys).delete({ personId });
  }

  /** False where somebody has answered it before. */
  async spend(ctx: Ctx, challenge: string): Promise<boolean> {
    const rows = await ctx.tx.query(
      'INSERT INTO spent_challenges (challenge, spent_at) VALUES ($1, $2) ON CONFLICT DO NOTHING RETURNING challenge',
      [challenge, ctx.clock.now()],
    );
    return rows.length > 0;
  }

  async forgetSpent(ctx: Ctx, before: Date): Promise<void> {
    await repositoryOf(ctx, this.challenges).delete({ spentAt: LessThan(before) });
  }
}
