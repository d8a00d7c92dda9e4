// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type SmsGateway, smsGatewayShape } from '../domain/sms-gateway.js';

@Injectable()
export class SmsGatewayRepository {
  async find(ctx: Ctx): Promise<SmsGateway | null> {
    const [row] = await ctx.tx.query<{ settings: unknown }>('SELECT settings FROM sms_gateways WHERE ente_id = $1', [
      ctx.enteId,
    ]);
    return smsGatewayShape.safeParse(row?.settings).data ?? null;
  }

  async save(ctx: Ctx, settings: SmsGateway): Promise<void> {
    await ctx.tx.query(
      `INSERT INTO sms_gateways (ente_id, settings, changed_at) VALUES ($1, $2, $3)
       ON CONFLICT (ente_id) DO UPDATE SET settings = excluded.settings, changed_at = excluded.changed_at`,
      [ctx.enteId, JSON.stringify(settings), ctx.clock.now()],
    );
  }
}
