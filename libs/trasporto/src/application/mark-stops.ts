// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Agreement, Agreements, Listings, MayAct } from '@reciproca/exchange';
import { actsAsStaff, type Ctx, DomainError, notFound } from '@reciproca/kernel';
import { Bus, emit, PAGES_CHANGED, type PagesChanged } from '@reciproca/platform';
import { ensureMarkable, type StopKind, type StopMark } from '../domain/stop-mark.js';
import { StopMarkRepository } from '../persistence/stop-mark.repository.js';
import { TRASPORTO } from '../trasporto.service.js';

/**
 * "In the car" and "there", said stop by stop by the driver, or by staff who hear it on the telephone. It moves nothing: hours, delays
 * and "done" are said by themselves.
 */
@Injectable()
export class MarkStops {
  constructor(
    private readonly agreements: Agreements,
    private readonly listings: Listings,
    private readonly mayAct: MayAct,
    private readonly marks: StopMarkRepository,
    private readonly bus: Bus,
  ) {}

  list(ctx: Ctx, agreementIds: readonly string[]): Promise<StopMark[]> {
    return this.marks.list(ctx, agreementIds);
  }

  /**
   * Said twice it stands as it was said first. Throws `departure.not_found`, also for somebody else's, `departure.stop_over`,
   * `agreement.too_early`.
   *
   * @param saidLater it waited on a device for a signal: the hour is not known
   */
  async mark(ctx: Ctx, agreementId: string, kind: StopKind, saidLater = false): Promise<Agreement> {
    const agreement = await this.open(ctx, agreementId);
    ensureMarkable(agreement, ctx.clock.now());
    const isNew = await this.marks.put(ctx, { agreementId, kind, at: saidLater ? null : ctx.clock.now() });
    if (isNew) this.showAgain(ctx, agreement);
    if (isNew && kind === 'pick_up') await this.tell(ctx, agreement);
    return agreement;
  }

  /** A tick by mistake. Throws what {@link mark} does, and `departure.stop_goes_on` for who has been set down since. */
  async undo(ctx: Ctx, agreementId: string, kind: StopKind): Promise<Agreement> {
    const agreement = await this.open(ctx, agreementId);
    ensureMarkable(agreement, ctx.clock.now());
    const marks = await this.marks.list(ctx, [agreementId]);
    if (kind === 'pick_up' && marks.some((mark) => mark.kind === 'drop'))
      throw new DomainError('departure.stop_goes_on', 'conflict');
    await this.marks.remove(ctx, { agreementId, kind });
    this.showAgain(ctx, agreement);
    return agreement;
  }

  private async open(ctx: Ctx, agreementId: string): Promise<Agreement> {
    const agreement = await this.agreements.lock(ctx, agreementId);
    const maySpeak = agreement.giverId === ctx.beneficiaryId || actsAsStaff(ctx);
    if (agreement.service !== TRASPORTO || !maySpeak) throw notFound('departure');
    await this.mayAct.ensure(ctx, { kind: 'agreement', id: agreementId }, TRASPORTO);
    return agreement;
  }

  /** Whoever looks at the ride reads it there at once, though nobody is told of an arrival. */
  private showAgain(ctx: Ctx, { giverId, receiverId }: Agreement): void {
    const changed: PagesChanged = { enteId: ctx.enteId, topic: 'agreement', personIds: [giverId, receiverId] };
    this.bus.sendAfterCommit(ctx, PAGES_CHANGED, changed);
  }

  private async tell(ctx: Ctx, { id, giverId, receiverId, requestId }: Agreement): Promise<void> {
    const { details } = await this.listings.get(ctx, requestId);
    await emit(ctx, {
      topic: 'trasporto.picked_up',
      payload: {
        agreementId: id,
        driverId: giverId,
        receiverId,
        isParcel: details['parcel'] === true,
      },
    });
  }
}
