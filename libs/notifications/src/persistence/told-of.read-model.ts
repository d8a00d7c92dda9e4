// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Ctx } from '@reciproca/kernel';
import type { MessageState } from '../domain/outgoing-message.js';

export interface ToldPerson {
  readonly personId: string;
  readonly readAt: Date | null;
  /** Of the e-mail or the text that went out about it, if any. */
  readonly sent: MessageState | null;
}

export function listToldOf(ctx: Ctx, eventKey: string): Promise<ToldPerson[]> {
  return ctx.tx.query<ToldPerson>(
    `SELECT n.person_id AS "personId", n.read_at AS "readAt", o.state AS sent
     FROM notifications n LEFT JOIN LATERAL (SELECT state FROM outgoing_messages WHERE notification_id = n.id ORDER BY created_at DESC LIMIT 1) o ON true
     WHERE n.ente_id = $1 AND n.event_key = $2`,
    [ctx.enteId, eventKey],
  );
}
