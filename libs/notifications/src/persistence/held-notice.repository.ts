// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { type Own, ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { MessageChannel } from '../domain/digest.rules.js';
import type { Notification } from '../domain/notification.js';
import { HeldNoticeEntity } from './held-notice.entity.js';

type HeldNotice = Pick<HeldNoticeEntity, 'personId' | 'channel' | 'notificationId'>;
/** What waited of one person, for one way. */
export interface DueNotices extends Pick<HeldNoticeEntity, 'personId' | 'channel'> {
  readonly notificationIds: readonly string[];
}
type Told = Pick<Notification, 'id' | 'personId' | 'seq'>;

@Injectable()
export class HeldNoticeRepository {
  constructor(@InjectRepository(HeldNoticeEntity) private readonly held: Repository<HeldNoticeEntity>) {}

  async insert(ctx: Ctx, notice: HeldNotice & Pick<HeldNoticeEntity, 'dueAt'>): Promise<void> {
    await ownRows(ctx, this.held).insertNew(notice);
  }

  /** How many went to them that way since; what is told to them at the same moment waits until the commit. */
  async countSent(ctx: Ctx, { id, personId, seq }: Told, channel: MessageChannel, since: Date): Promise<number> {
    await ctx.tx.query('SELECT 1 FROM notification_counters WHERE person_id = $1 FOR UPDATE', [personId]);
    const [row] = await ctx.tx.query<{ count: number }>(
      channel === 'push'
        ? `SELECT count(*)::integer AS count FROM notifications n WHERE n.person_id = $1 AND n.ente_id = $2 AND n.created_at >= $3
             AND n.seq < $4 AND NOT EXISTS (SELECT 1 FROM held_notices h WHERE h.notification_id = n.id AND h.channel = $5)`
        : `SELECT count(*)::integer AS count FROM outgoing_messages m WHERE m.person_id = $1 AND m.ente_id = $2 AND m.created_at >= $3
             AND m.notification_id <> $4 AND m.channel = $5`,
      [personId, ctx.enteId, since, channel === 'push' ? seq : id, channel],
    );
    return row?.count ?? 0;
  }

  /** Whose time has come, taken away by whoever sends them. */
  takeDue(ctx: Ctx, most: number): Promise<DueNotices[]> {
    return ctx.tx.query<DueNotices>(
      `WITH taken AS (
         DELETE FROM held_notices WHERE (notification_id, channel) IN (
           SELECT notification_id, channel FROM held_notices WHERE ente_id = $1 AND due_at <= $2
           ORDER BY person_id, channel, notification_id LIMIT $3)
         RETURNING person_id, channel, notification_id)
       SELECT person_id AS "personId", channel, array_agg(notification_id) AS "notificationIds" FROM taken
       GROUP BY person_id, channel ORDER BY person_id, channel`,
      [ctx.enteId, ctx.clock.now(), most],
    );
  }

  listOfPerson(ctx: Ctx, personId: string): Promise<Own<HeldNoticeEntity>[]> {
    return ownRows(ctx, this.held).find({ where: { personId }, order: { dueAt: 'ASC', notificationId: 'ASC' } });
  }
}
