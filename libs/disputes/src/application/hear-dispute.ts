// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { type Dispute, ensureMayWrite, ensureOpen } from '../domain/dispute.js';
import { ensureDecider, ensureFitMediator, ensureMediates, ensureParty } from '../domain/dispute.policy.js';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { MoveDispute } from './move-dispute.js';

/** Both sides are listened to before anybody proposes anything. */
@Injectable()
export class HearDispute {
  constructor(
    private readonly disputes: DisputeRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
    private readonly move: MoveDispute,
  ) {}

  /** The second version opens both. */
  async write(ctx: Ctx, id: string, text: string): Promise<Dispute> {
    const dispute = await this.disputes.getForUpdate(ctx, id);
    const side = ensureParty(ctx, dispute);
    const written = await this.disputes.listVersions(ctx, id);
    ensureMayWrite(
      dispute,
      written.some((version) => version.side === side),
    );
    await this.disputes.writeVersion(ctx, id, side, text);
    const isSecond = dispute.state === 'opened' && written.some((version) => version.side !== side);
    return isSecond
      ? this.move.execute(ctx, dispute, { ...dispute, state: 'heard' }, 'version', 'heard')
      : this.move.execute(ctx, dispute, dispute, 'version', null);
  }

  /** The mediator opens what there is, where one side stays silent. Throws `dispute.nothing_written`. */
  async open(ctx: Ctx, id: string): Promise<Dispute> {
    const dispute = await this.disputes.getForUpdate(ctx, id);
    ensureMediates(ctx, dispute);
    if ((await this.disputes.listVersions(ctx, id)).length === 0)
      throw new DomainError('dispute.nothing_written', 'conflict');
    return this.move.execute(ctx, dispute, { ...dispute, state: 'heard' }, 'hear', 'heard');
  }

  /** Staff choose who mediates. */
  async assign(ctx: Ctx, id: string, mediatorId: string): Promise<Dispute> {
    if (!isStaff(ctx)) throw forbidden();
    const dispute = await this.disputes.getForUpdate(ctx, id);
    ensureDecider(ctx, dispute);
    ensureOpen(dispute);
    ensureFitMediator(dispute, await this.mediator(ctx, mediatorId));
    for (const personId of [dispute.giverId, dispute.receiverId]) {
      await this.accessLog.record(ctx, {
        action: 'write',
        personId,
        detail: { what: 'mediator_assigned', disputeId: id, mediatorId },
      });
    }
    return this.move.execute(ctx, dispute, { ...dispute, mediatorId }, 'assign', 'assigned');
  }

  private async mediator(ctx: Ctx, id: string) {
    const person = await this.people.findPerson(ctx, id);
    if (person?.state !== 'active') throw new DomainError('dispute.not_a_mediator', 'invalid', { field: 'mediatorId' });
    return person;
  }
}
