// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { Any, IsNull, MoreThan, type Repository } from 'typeorm';
import { type SpokenConsent, SPOKEN_WORDS } from '../domain/spoken-consent.js';
import { SpokenConsentEntity } from './spoken-consent.entity.js';

const MOMENT_MS = 60_000;

@Injectable()
export class ConsentRepository {
  constructor(@InjectRepository(SpokenConsentEntity) private readonly consents: Repository<SpokenConsentEntity>) {}

  /** Heard by who acts, now, through the channel of the context. */
  insert(ctx: Ctx, { personId, side, requestId, proposalId, saidById }: SpokenConsent): Promise<void> {
    return ownRows(ctx, this.consents).insert({
      id: newId(),
      personId,
      side,
      requestId,
      proposalId,
      saidById,
      channel: ctx.channel,
      words: SPOKEN_WORDS,
      heardBy: ctx.actor.personId as string,
      heardAt: ctx.clock.now(),
    });
  }

  /** Whether who acts has kept this very yes a moment ago. */
  isJustKept(ctx: Ctx, { personId, side, requestId, proposalId }: Omit<SpokenConsent, 'saidById'>): Promise<boolean> {
    const heardAt = MoreThan(new Date(ctx.clock.now().getTime() - MOMENT_MS));
    const yes = { personId, side, requestId, heardAt, heardBy: ctx.actor.personId as string };
    return ownRows(ctx, this.consents).existsBy([
      { ...yes, proposalId: IsNull() },
      ...(proposalId ? [{ ...yes, proposalId }] : []),
    ]);
  }

  /** Whether the one who asks has said yes to this match, or to any. */
  hasCallersYes(ctx: Ctx, requestId: string, proposalId: string | null): Promise<boolean> {
    const yes = { requestId, side: 'request' } as const;
    return ownRows(ctx, this.consents).existsBy([
      { ...yes, proposalId: IsNull() },
      ...(proposalId ? [{ ...yes, proposalId }] : []),
    ]);
  }

  /** Those of these proposals somebody was heard to say yes to. */
  async listHeard(ctx: Ctx, proposalIds: readonly string[]): Promise<string[]> {
    const heard = await ownRows(ctx, this.consents).findBy({ proposalId: Any([...proposalIds]) });
    return heard.flatMap(({ proposalId }) => proposalId ?? []);
  }

  hasHelpersYes(ctx: Ctx, proposalId: string): Promise<boolean> {
    return ownRows(ctx, this.consents).existsBy({ proposalId, side: 'offer' });
  }
}
