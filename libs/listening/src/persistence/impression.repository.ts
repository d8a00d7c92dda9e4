// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, notFound } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import { IsNull, type Repository } from 'typeorm';
import type { HowItWent, Impression } from '../domain/impression.js';
import { ImpressionEntity } from './impression.entity.js';
import { ListeningRulesEntity } from './listening-rules.entity.js';

@Injectable()
export class ImpressionRepository {
  constructor(
    @InjectRepository(ImpressionEntity) private readonly impressions: Repository<ImpressionEntity>,
    @InjectRepository(ListeningRulesEntity) private readonly rules: Repository<ListeningRulesEntity>,
  ) {}

  /** False where they have said something of it already. */
  insertNew(ctx: Ctx, impression: Impression): Promise<boolean> {
    return ownRows(ctx, this.impressions).insertNew(impression);
  }

  hasSaid(ctx: Ctx, agreementId: string, personId: string): Promise<boolean> {
    return ownRows(ctx, this.impressions).existsBy({ agreementId, personId });
  }

  /** Throws `impression.not_found`. */
  async get(ctx: Ctx, id: string): Promise<Impression> {
    const found = await ownRows(ctx, this.impressions).findOneBy({ id });
    if (!found) throw notFound('impression');
    return found;
  }

  /** Throws `impression.wrong_state` where a colleague has done so. */
  settle(ctx: Ctx, id: string, settledBy: string, note: string | null): Promise<void> {
    const change = { settledAt: ctx.clock.now(), settledBy, note };
    return ownRows(ctx, this.impressions).move('impression', { id, settledAt: IsNull() }, change);
  }

  countSince(ctx: Ctx, since: Date): Promise<{ service: string; how: HowItWent; count: number }[]> {
    return ctx.tx.query(
      'SELECT service, how, count(*)::int AS count FROM impressions WHERE ente_id = $1 AND said_at >= $2 GROUP BY service, how',
      [ctx.enteId, since],
    );
  }

  async asksAfter(ctx: Ctx): Promise<boolean> {
    const [rules] = await ownRows(ctx, this.rules).find();
    return rules?.asksAfter ?? true;
  }

  async setAsksAfter(ctx: Ctx, asksAfter: boolean): Promise<void> {
    await ctx.tx.query(
      'INSERT INTO listening_rules (ente_id, asks_after) VALUES ($1, $2) ON CONFLICT (ente_id) DO UPDATE SET asks_after = $2',
      [ctx.enteId, asksAfter],
    );
  }
}
