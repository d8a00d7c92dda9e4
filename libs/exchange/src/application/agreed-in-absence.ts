// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AgreedMeanwhile, type AgreedKeeper, type AgreedThing } from '@reciproca/diary';
import { beneficiaryOf, type Ctx } from '@reciproca/kernel';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { listAgreementRows } from '../persistence/agreement-view.read-model.js';
import { CancelAgreement } from './cancel-agreement.js';

/** What somebody has agreed for days on which they will be away. */
@Injectable()
export class AgreedInAbsence implements OnModuleInit, AgreedKeeper {
  constructor(
    private readonly meanwhile: AgreedMeanwhile,
    private readonly agreements: AgreementRepository,
    private readonly cancel: CancelAgreement,
  ) {}

  onModuleInit(): void {
    this.meanwhile.add(this);
  }

  async list(ctx: Ctx, personId: string, from: Date, until: Date): Promise<AgreedThing[]> {
    const now = ctx.clock.now();
    const { items } = await listAgreementRows(ctx, {
      personId,
      states: ['agreed'],
      from: from > now ? from : now,
      until,
      order: 'soonest',
      limit: null,
    });
    return items.map((row) => ({
      id: row.id,
      title: row.title,
      href: `/agreements/${row.id}`,
      otherName: row.giver_id === personId ? row.receiver_name : row.giver_name,
      startsAt: row.starts_at,
      endsAt: row.ends_at,
    }));
  }

  /** Who is away needs nothing then; whom they would have helped does. */
  async callOff(ctx: Ctx, id: string): Promise<void> {
    const { receiverId } = await this.agreements.getAgreement(ctx, id);
    await this.cancel.callOff(ctx, id, { stillNeeded: receiverId !== beneficiaryOf(ctx) });
  }
}
