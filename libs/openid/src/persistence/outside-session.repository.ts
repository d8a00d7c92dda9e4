// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, repositoryOf, SecretBox } from '@reciproca/platform';
import { LessThan, type Repository } from 'typeorm';
import { OutsideSessionEntity } from './outside-session.entity.js';

/** What a provider gave out for a session, to be given back when that ends. */
export interface Tokens {
  readonly idToken: string;
  readonly accessToken: string;
  readonly refreshToken: string | null;
}

export interface OutsideSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly providerId: string;
  readonly tokens: Tokens;
}

@Injectable()
export class OutsideSessionRepository {
  constructor(
    @InjectRepository(OutsideSessionEntity) private readonly sessions: Repository<OutsideSessionEntity>,
    private readonly box: SecretBox,
  ) {}

  async insert(ctx: Ctx, { tokens, ...session }: OutsideSession): Promise<void> {
    const sealed = this.box.seal(JSON.stringify(tokens), session.sessionId);
    await ownRows(ctx, this.sessions).insert({ ...session, tokens: sealed, openedAt: ctx.clock.now() });
  }

  async find(ctx: Ctx, sessionId: string): Promise<OutsideSession | null> {
    const row = await ownRows(ctx, this.sessions).findOneBy({ sessionId });
    if (!row) return null;
    const { personId, providerId, tokens } = row;
    return { sessionId, personId, providerId, tokens: JSON.parse(this.box.open(tokens, sessionId)) as Tokens };
  }

  async remove(ctx: Ctx, sessionId: string): Promise<void> {
    await ownRows(ctx, this.sessions).delete({ sessionId });
  }

  /** Of sessions that ended by themselves, whose tokens have long run out. */
  async forget(ctx: Ctx, before: Date): Promise<void> {
    await repositoryOf(ctx, this.sessions).delete({ openedAt: LessThan(before) });
  }
}
