// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { type Ctx, DomainError, newId, notFound, type PageAsk, type PageOf } from '@reciproca/kernel';
import { listPage, type Own, ownRows } from '@reciproca/platform';
import { Any, Not, type Repository } from 'typeorm';
import type { Dispute, DisputeAct, DisputeSide, DisputeVersion, DisputeState } from '../domain/dispute.js';
import { DisputeActEntity } from './dispute-act.entity.js';
import { DisputeVersionEntity } from './dispute-version.entity.js';
import { DisputeEntity } from './dispute.entity.js';

const COLUMNS = `id, agreement_id AS "agreementId", giver_id AS "giverId", receiver_id AS "receiverId", mediator_id AS "mediatorId", state,
  outcome, minutes, words, proposed_by AS "proposedBy", giver_accepted_at AS "giverAcceptedAt", receiver_accepted_at AS "receiverAcceptedAt",
  correction_id AS "correctionId", opened_at AS "openedAt"`;

@Injectable()
export class DisputeRepository {
  constructor(
    @InjectRepository(DisputeEntity) private readonly disputes: Repository<DisputeEntity>,
    @InjectRepository(DisputeVersionEntity) private readonly versions: Repository<DisputeVersionEntity>,
    @InjectRepository(DisputeActEntity) private readonly acts: Repository<DisputeActEntity>,
  ) {}

  async getDispute(ctx: Ctx, id: string): Promise<Dispute> {
    return disputeOf(await ownRows(ctx, this.disputes).findOneBy({ id })) ?? refuse();
  }

  async getForUpdate(ctx: Ctx, id: string): Promise<Dispute> {
    return disputeOf(await ownRows(ctx, this.disputes).lockOneBy({ id })) ?? refuse();
  }

  async findOpenForUpdate(ctx: Ctx, agreementId: string): Promise<Dispute | null> {
    return disputeOf(await ownRows(ctx, this.disputes).lockOneBy({ agreementId, state: Any(['opened', 'heard']) }));
  }

  async findLatestOf(ctx: Ctx, agreementId: string): Promise<Dispute | null> {
    const [latest] = await ownRows(ctx, this.disputes).find({
      where: { agreementId },
      order: { openedAt: 'DESC' },
      take: 1,
    });
    return disputeOf(latest ?? null);
  }

  isAbout(ctx: Ctx, agreementId: string): Promise<boolean> {
    return ownRows(ctx, this.disputes).existsBy({ agreementId });
  }

  async findByCorrection(ctx: Ctx, correctionId: string): Promise<Dispute | null> {
    return disputeOf(await ownRows(ctx, this.disputes).lockOneBy({ correctionId }));
  }

  /** Open ones first, the longest open before; null stands for no such limit. */
  list(
    ctx: Ctx,
    { partyId, mediatorId }: { partyId: string | null; mediatorId: string | null },
    page: PageAsk,
  ): Promise<PageOf<Dispute>> {
    return listPage<Dispute>(
      ctx,
      `SELECT ${COLUMNS} FROM disputes WHERE ente_id = $1 AND ($2::uuid IS NULL OR $2 IN (giver_id, receiver_id)) AND ($3::uuid IS NULL OR mediator_id = $3)
       ORDER BY state IN ('settled', 'closed'), opened_at, id`,
      [ctx.enteId, partyId, mediatorId],
      page,
    );
  }

  /** Throws `dispute.open_already` when somebody was faster. */
  async insert(ctx: Ctx, dispute: Dispute): Promise<void> {
    const isNew = await ownRows(ctx, this.disputes).insertNew({ ...dispute, updatedAt: dispute.openedAt });
    if (!isNew) throw new DomainError('dispute.open_already', 'conflict');
  }

  /** Throws `dispute.wrong_state` where it does not stand in `from` any more. */
  save(
    ctx: Ctx,
    from: DisputeState,
    { id, agreementId: _a, giverId: _g, receiverId: _r, openedAt: _o, ...change }: Dispute,
  ): Promise<void> {
    return ownRows(ctx, this.disputes).move('dispute', { id, state: from }, { ...change, updatedAt: ctx.clock.now() });
  }

  writeVersion(ctx: Ctx, disputeId: string, side: DisputeSide, text: string): Promise<void> {
    return ownRows(ctx, this.versions).upsert(
      { disputeId, side, text, channel: ctx.channel, writtenBy: ctx.actor.personId, writtenAt: ctx.clock.now() },
      ['disputeId', 'side'],
    );
  }

  listVersions(ctx: Ctx, disputeId: string): Promise<DisputeVersion[]> {
    return ownRows(ctx, this.versions).find({
      select: { side: true, text: true, channel: true, writtenAt: true },
      where: { disputeId },
      order: { side: 'ASC' },
    });
  }

  recordAct(ctx: Ctx, disputeId: string, act: string): Promise<void> {
    const { actor, beneficiaryId, channel, clock } = ctx;
    return ownRows(ctx, this.acts).insert({
      id: newId(),
      disputeId,
      act,
      actorId: actor.personId,
      beneficiaryId,
      channel,
      at: clock.now(),
    });
  }

  /** Whether somebody has spoken for one of the two here. */
  hasSpoken(ctx: Ctx, disputeId: string, actorId: string): Promise<boolean> {
    const act = Any(['open', 'version', 'accept']);
    return ownRows(ctx, this.acts).existsBy({ disputeId, actorId, beneficiaryId: Not(actorId), act });
  }

  listActs(ctx: Ctx, disputeId: string): Promise<DisputeAct[]> {
    return ctx.tx.query<DisputeAct>(
      `SELECT a.act, p.given_name AS "actorName", CASE WHEN b.id <> p.id THEN b.given_name END AS "beneficiaryName", a.channel, a.at
       FROM dispute_acts a LEFT JOIN people p ON p.id = a.actor_id LEFT JOIN people b ON b.id = a.beneficiary_id
       WHERE a.dispute_id = $1 AND a.ente_id = $2 ORDER BY a.at, a.id`,
      [disputeId, ctx.enteId],
    );
  }
}

/** Without what only the table needs: disputes are shown as they are. */
function disputeOf(row: Own<DisputeEntity> | null): Dispute | null {
  if (!row) return null;
  const { updatedAt: _, ...dispute } = row;
  return dispute;
}

function refuse(): never {
  throw notFound('dispute');
}
