// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Talk } from '../domain/conversation.js';

const LASTS_HOURS = 24;
const IDLE: Talk = { step: 'idle' };

@Injectable()
export class TalkRepository {
  /** Where the talk stands, locked until the commit; what was left lying for a day has ended. */
  async lock(ctx: Ctx, personId: string): Promise<Talk> {
    const now = ctx.clock.now();
    await ctx.tx.query(
      'INSERT INTO sms_conversations (person_id, ente_id, changed_at) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO NOTHING',
      [personId, ctx.enteId, now],
    );
    const [row] = await ctx.tx.query<{ talk: Talk; changed_at: Date }>(
      'SELECT talk, changed_at FROM sms_conversations WHERE person_id = $1 AND ente_id = $2 FOR UPDATE',
      [personId, ctx.enteId],
    );
    return row && now.getTime() - row.changed_at.getTime() < LASTS_HOURS * 3_600_000 ? row.talk : IDLE;
  }

  async save(ctx: Ctx, personId: string, talk: Talk): Promise<void> {
    await ctx.tx.query(
      'UPDATE sms_conversations SET talk = $3, changed_at = $4 WHERE person_id = $1 AND ente_id = $2',
      [personId, ctx.enteId, JSON.stringify(talk), ctx.clock.now()],
    );
  }
}
