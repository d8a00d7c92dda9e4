// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CancelAgreement, HideListing, type ListingNews, ListingRepository } from '@reciproca/exchange';
import { dayInRome, PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { SuspensionRepository } from '../persistence/suspension.repository.js';
import { Suspend } from './suspend.js';

const AHEAD = `SELECT id FROM agreements WHERE ente_id = $1 AND $2 IN (giver_id, receiver_id) AND state = 'agreed' AND starts_at > $3 ORDER BY id`;

/** What follows from a suspension: agreements ahead are called off, listings are hidden until it ends, and it ends by itself on its day. */
@Injectable()
export class CarryOutSuspensions implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly suspensions: SuspensionRepository,
    private readonly suspend: Suspend,
    private readonly listings: ListingRepository,
    private readonly hide: HideListing,
    private readonly cancel: CancelAgreement,
  ) {}

  onModuleInit(): void {
    const name = 'fairness.carry_out_suspension';
    this.subscriptions.on(PERSON_STATE_CHANGED, name, (ctx, { payload }: Message<PersonStateChanged>) =>
      this.stateChanged(ctx, payload),
    );
    this.subscriptions.on('exchange.listing_opened', name, (ctx, { payload }: Message<ListingNews>) =>
      this.listingOpened(ctx, payload.listingId),
    );
    this.schedule.every(60, 'end-suspensions', (ctx) => this.endOver(ctx));
  }

  async endOver(ctx: Ctx): Promise<void> {
    for (const { id, ente_id: enteId } of await this.suspensions.listOver(ctx, dayInRome(ctx.clock.now()))) {
      const own = { ...ctx, enteId };
      const suspension = await this.suspensions.getSuspension(own, id, 'FOR UPDATE');
      if (!suspension.endedAt) await this.suspend.finish(own, suspension, 'expired');
    }
  }

  private async stateChanged(ctx: Ctx, { personId, state, actorId }: PersonStateChanged): Promise<void> {
    const active = await this.suspensions.findActive(ctx, { personId });
    if (state === 'suspended') {
      const [person] = await ctx.tx.query<{ state: string; reason: string | null }>(
        'SELECT state, state_reason AS reason FROM people WHERE id = $1 AND ente_id = $2',
        [personId, ctx.enteId],
      );
      if (person?.state !== 'suspended') return;
      const by = { ...ctx, actor: { ...ctx.actor, personId: actorId ?? null } };
      const suspension = active ?? (await this.suspend.record(by, personId, null, { reason: person.reason ?? '-' }));
      for (const { id } of await ctx.tx.query<{ id: string }>(AHEAD, [ctx.enteId, personId, ctx.clock.now()]))
        await this.cancel.execute(ctx, id, null);
      const hidden = await this.listings.listOpenOf(ctx, [personId]);
      for (const { id } of hidden) await this.hide.hide(ctx, id, null);
      await this.suspensions.setHidden(
        ctx,
        suspension.id,
        hidden.map(({ id }) => id),
      );
      return;
    }
    if (active) await this.suspensions.end(ctx, active.id, 'ended');
    if (state !== 'active') return;
    for (const { id, hiddenListingIds } of await this.suspensions.listOf(ctx, personId)) {
      for (const listingId of hiddenListingIds)
        if (!(await this.suspensions.findActive(ctx, { listingId }))) await this.hide.show(ctx, listingId);
      if (hiddenListingIds.length > 0) await this.suspensions.setHidden(ctx, id, []);
    }
  }

  /** An operator who approves a suspended listing has ended its suspension. */
  private async listingOpened(ctx: Ctx, listingId: string): Promise<void> {
    const active = await this.suspensions.findActive(ctx, { listingId });
    if (!active) return;
    await this.suspensions.end(ctx, active.id, 'ended');
    await this.suspend.tell(ctx, active, 'ended');
  }
}
