// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { plainText } from '@reciproca/platform';
import { CardHolds } from '@reciproca/web';
import { DateTime } from 'luxon';
import { z } from 'zod';
import { countImpressions, type Impression, type ImpressionCount, MOST_LETTERS } from '../domain/impression.js';
import { ensureCoordinator, ensureStaff } from '../domain/listening.policy.js';
import { ImpressionRepository } from '../persistence/impression.repository.js';

export const settleShape = z.strictObject({ note: plainText(MOST_LETTERS).optional() });

export interface ShownImpression {
  readonly impression: Impression;
  /** Whoever said it. */
  readonly name: string;
}

export interface ImpressionFigures {
  readonly counts: readonly ImpressionCount[];
  readonly asksAfter: boolean;
}

/** What people said of their acts, as the office sees to it and counts it. */
@Injectable()
export class SettleImpressions {
  constructor(
    private readonly impressions: ImpressionRepository,
    private readonly people: People,
    private readonly holds: CardHolds,
    private readonly accessLog: AccessLog,
  ) {}

  /** Of the last twelve months: whole numbers, for the ente's own staff. */
  async figures(ctx: Ctx): Promise<ImpressionFigures> {
    ensureStaff(ctx);
    const since = DateTime.fromJSDate(ctx.clock.now()).minus({ years: 1 }).toJSDate();
    const rows = await this.impressions.countSince(ctx, since);
    return { counts: countImpressions(rows), asksAfter: await this.impressions.asksAfter(ctx) };
  }

  /** Leaves a mark in the audit. Throws `impression.not_found`. */
  async read(ctx: Ctx, id: string): Promise<ShownImpression> {
    ensureStaff(ctx);
    const impression = await this.impressions.get(ctx, id);
    const { fullName: name } = await this.people.getPerson(ctx, impression.personId);
    const detail = { what: 'impression', impressionId: id };
    await this.accessLog.record(ctx, { action: 'read', personId: impression.personId, detail });
    return { impression, name };
  }

  /** Throws `impression.not_found`, `impression.wrong_state`, and what a colleague has in hand. */
  async settle(ctx: Ctx, id: string, note: string | null): Promise<void> {
    const settledBy = ensureStaff(ctx);
    await this.holds.ensureFree(ctx, { kind: 'impression', id });
    const { personId } = await this.impressions.get(ctx, id);
    await this.impressions.settle(ctx, id, settledBy, note);
    const detail = { what: 'impression_settled', impressionId: id };
    await this.accessLog.record(ctx, { action: 'write', personId, detail });
  }

  async setAsksAfter(ctx: Ctx, asksAfter: boolean): Promise<void> {
    ensureCoordinator(ctx);
    await this.impressions.setAsksAfter(ctx, asksAfter);
    await this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what: 'listening_rules' } });
  }
}
