// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { ensureMayClaim, LATELY_DAYS } from '../domain/claim.rules.js';
import type { Listing } from '../domain/listing.js';
import type { Span } from '../domain/span.js';
import { AskedPersonRepository } from '../persistence/asked-person.repository.js';
import { findClaims } from '../persistence/claims.read-model.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';

const DAY_MS = 86_400_000;

/** Whether somebody may take this request from the board by the ente's rules; staff, who know why, may for anybody, and who was asked by name is no claimant. */
@Injectable()
export class EnsureMayClaim {
  constructor(
    private readonly engine: EngineSettingsRepository,
    private readonly asked: AskedPersonRepository,
  ) {}

  /** Throws what {@link ensureMayClaim} throws. */
  async execute(
    ctx: Ctx,
    { id, kind, createdAt, urgent }: Listing,
    personId: string,
    { startsAt }: Span,
  ): Promise<void> {
    if (kind !== 'request' || isStaff(ctx) || (await this.asked.isAsked(ctx, id, personId))) return;
    const now = ctx.clock.now();
    const claims = await findClaims(ctx, personId, new Date(now.getTime() - LATELY_DAYS * DAY_MS));
    const rules = await this.engine.getSettings(ctx);
    ensureMayClaim(rules, { ...claims, startsAt, openedAt: createdAt, isUrgent: urgent }, now);
  }
}
