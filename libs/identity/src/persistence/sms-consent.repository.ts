// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, newId } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { SmsConsentEntity } from './sms-consent.entity.js';

export interface SmsConsent {
  readonly given: boolean;
  readonly at: Date;
  readonly recordedBy: string | null;
  readonly channel: string;
  readonly version: string;
}

/** Each yes and each no is a row of its own, and the newest holds. */
@Injectable()
export class SmsConsentRepository {
  constructor(@InjectRepository(SmsConsentEntity) private readonly consents: Repository<SmsConsentEntity>) {}

  async findNewest(ctx: Ctx, personId: string): Promise<SmsConsent | null> {
    const [newest] = await ownRows(ctx, this.consents).find({
      select: { given: true, at: true, recordedBy: true, channel: true, version: true },
      where: { personId },
      order: { seq: 'DESC' },
      take: 1,
    });
    return newest ?? null;
  }

  /** Of these people, those whose newest word is a yes. */
  async listGiven(ctx: Ctx, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await ctx.tx.query<{ id: string; given: boolean }>(
      `SELECT DISTINCT ON (person_id) person_id AS id, given FROM sms_consents
       WHERE ente_id = $1 AND person_id = ANY($2::uuid[]) ORDER BY person_id, seq DESC`,
      [ctx.enteId, personIds],
    );
    return new Set(rows.flatMap(({ id, given }) => (given ? [id] : [])));
  }

  /** Said now, to who acts, through the channel of the context. */
  insert(ctx: Ctx, personId: string, given: boolean, version: string): Promise<void> {
    const [recordedBy, channel, at] = [ctx.actor.personId, ctx.channel, ctx.clock.now()];
    return ownRows(ctx, this.consents).insert({ id: newId(), personId, given, recordedBy, channel, version, at });
  }
}
