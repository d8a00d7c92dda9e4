// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HideListing, KeptBack, type ListingNews, Listings, SetAside } from '@reciproca/exchange';
import { People, PERSON_STATE_CHANGED, type PersonStateChanged } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { isAnyKeptOut } from '../persistence/kept-out.read-model.js';
import { findSuspendedPerson } from '../persistence/suspended-person.read-model.js';
import { SuspensionRepository } from '../persistence/suspension.repository.js';
import { inNameOf } from './carry-out-leaving.js';
import { Suspend } from './suspend.js';

/** What follows from a suspension: agreements ahead are called off, listings are hidden until it ends, and it ends by itself on its day. */
@Injectable()
export class CarryOutSuspensions implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly schedule: JobSchedule,
    private readonly suspensions: SuspensionRepository,
    private readonly suspend: Suspend,
    private readonly hide: HideListing,
    private readonly setAside: SetAside,
    private readonly people: People,
    private readonly listings: Listings,
    private readonly keptBack: KeptBack,
  ) {}

  onModuleInit(): void {
    this.keptBack.add((ctx) => this.suspensions.listHiddenListingIds(ctx));
    const name = 'conduct.carry_out_suspension';
    this.subscriptions.on(PERSON_STATE_CHANGED, name, (ctx, { payload }: Message<PersonStateChanged>) =>
      this.stateChanged(ctx, payload),
    );
    this.subscriptions.on('exchange.listing_opened', name, async (ctx, { payload }: Message<ListingNews>) => {
      const ids = [payload.listingId, ...(payload.togetherWith ?? [])];
      if (!(await isAnyKeptOut(ctx, payload.personId, ids))) return;
      for (const id of ids) await this.listingOpened(ctx, id);
    });
    this.schedule.eachRow(
      60,
      'end-suspensions',
      (ctx, after, most) => this.suspensions.listOver(ctx, romeDay(ctx.clock.now()), after, most),
      (ctx, id) => this.endOver(ctx, id),
    );
  }

  async endOver(ctx: Ctx, id: string): Promise<void> {
    const suspension = await this.suspensions.getForUpdate(ctx, id);
    const isOver = suspension.until !== null && suspension.until < romeDay(ctx.clock.now());
    if (!suspension.endedAt && isOver) await this.suspend.finish(ctx, suspension, 'expired');
  }

  private async stateChanged(ctx: Ctx, { personId, state, actorId }: PersonStateChanged): Promise<void> {
    const active = await this.suspensions.findActive(ctx, { personId });
    if (state === 'suspended') {
      const person = await findSuspendedPerson(ctx, personId);
      if (!person) return;
      const by = inNameOf(ctx, actorId);
      const suspension = active ?? (await this.suspend.record(by, personId, null, { reason: person.reason ?? '-' }));
      await this.suspensions.setHidden(ctx, suspension.id, await this.setAside.execute(by, personId));
      return;
    }
    if (active) await this.suspensions.end(ctx, active.id, 'ended');
    if (state !== 'active') return;
    const shown: string[] = [];
    for (const { id, hiddenListingIds } of await this.suspensions.listOf(ctx, personId)) {
      for (const listingId of hiddenListingIds)
        if (!(await this.suspensions.findActive(ctx, { listingId }))) shown.push(listingId);
      if (hiddenListingIds.length > 0) await this.suspensions.setHidden(ctx, id, []);
    }
    await this.hide.show(ctx, shown);
  }

  /** What was given back to somebody who is kept out, or has gone, meanwhile waits with the rest of what they have listed. */
  private async hideAgain(ctx: Ctx, listingId: string): Promise<void> {
    const { personId } = await this.listings.get(ctx, listingId);
    const person = await this.people.findPerson(ctx, personId);
    if (person?.state === 'left') await this.setAside.execute(ctx, personId, 'leave');
    const active = person?.state === 'suspended' ? await this.suspensions.findActive(ctx, { personId }) : null;
    if (!active) return;
    const hidden = await this.setAside.execute(ctx, personId);
    await this.suspensions.setHidden(ctx, active.id, [...new Set([...active.hiddenListingIds, ...hidden])]);
  }

  /** An operator who approves a suspended listing has ended its suspension. */
  private async listingOpened(ctx: Ctx, listingId: string): Promise<void> {
    await this.hideAgain(ctx, listingId);
    const active = await this.suspensions.findActive(ctx, { listingId });
    if (!active) return;
    await this.suspensions.end(ctx, active.id, 'ended');
    await this.suspend.tell(ctx, active, 'ended');
  }
}
