// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type Ctx, DomainError, ensureTransition, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { Residences } from '@reciproca/territory';
import type { ActName, NewAct } from '../domain/act.js';
import {
  AGREEMENT_STEPS_BACK,
  AGREEMENT_TRANSITIONS,
  type Agreement,
  type AgreementSide,
  type AgreementState,
  ensureSide,
  wasDone,
} from '../domain/agreement.js';
import { ensureItsTime } from '../domain/agreement-clock.js';
import { ActRepository } from '../persistence/act.repository.js';
import type { AgreementEntity } from '../persistence/agreement.entity.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { ChangedMeanwhile } from './changed-meanwhile.js';
import { ExchangeLocks, type Locked } from './exchange-locks.js';
import { agreementNews } from './news.js';
import { MayAct } from './may-act.js';

export interface OpenedAgreement extends Locked {
  readonly agreement: Agreement;
  readonly side: AgreementSide | null;
}

/** How it is told: as a part of something told as a whole, or for so many at once. */
export interface ToldAs {
  readonly partOf?: string | undefined;
  readonly count?: number | undefined;
}

/** The one way an agreement changes state: by the table, in its time, recorded, told. */
@Injectable()
export class MoveAgreement {
  constructor(
    private readonly locks: ExchangeLocks,
    private readonly mayAct: MayAct,
    private readonly agreements: AgreementRepository,
    private readonly acts: ActRepository,
    private readonly residences: Residences,
    private readonly meanwhile: ChangedMeanwhile,
  ) {}

  /** Locks the agreement, after its listings and slots, for one of its two people or the ente's staff; throws `agreement.not_yours`. */
  async open(ctx: Ctx, id: string): Promise<OpenedAgreement> {
    const locked = await this.locks.agreement(ctx, id);
    const me = ctx.actor.personId;
    const isParty = locked.agreement.giverId === me || locked.agreement.receiverId === me;
    const actsAsStaff = isStaff(ctx) && ctx.beneficiaryId === me && !isParty;
    const side = actsAsStaff || ctx.channel === 'system' ? null : ensureSide(locked.agreement, ctx.beneficiaryId);
    await this.mayAct.ensure(ctx, { kind: 'agreement', id }, locked.agreement.service);
    return { ...locked, side };
  }

  /** Throws `agreement.wrong_state`, and `agreement.too_early` for what is not yet. */
  async execute(
    ctx: Ctx,
    agreement: Agreement,
    to: AgreementState,
    act: ActName,
    change: Partial<AgreementEntity> = {},
    note?: string | null,
    partOf?: string,
  ): Promise<Agreement> {
    await this.meanwhile.named(ctx, agreement, () =>
      ensureTransition('agreement', AGREEMENT_TRANSITIONS, agreement.state, to),
    );
    ensureItsTime(agreement, to, ctx.clock.now());
    const lived = wasDone(to) ? await this.whereTheyLive(ctx, agreement) : {};
    return this.write(ctx, agreement, to, { act, note }, { ...lived, ...change }, { partOf });
  }

  /** Kept once with what is done: who moves later takes nothing of it along. */
  private async whereTheyLive(ctx: Ctx, agreement: Agreement): Promise<Partial<AgreementEntity>> {
    if (agreement.giverComune ?? agreement.receiverComune) return {};
    const { giverId, receiverId } = agreement;
    const homes = await this.residences.listResidences(ctx, [giverId, receiverId]);
    const [giverComune, receiverComune] = [giverId, receiverId].map((id) => homes.get(id)?.comuneCode ?? null);
    return { giverComune, receiverComune };
  }

  /** A step back, by the table of those. Throws `agreement.wrong_state`. */
  async back(
    ctx: Ctx,
    agreement: Agreement,
    to: AgreementState,
    act: 'take_back' | 'claim',
    change: Partial<AgreementEntity>,
    told: ToldAs = {},
  ): Promise<Agreement> {
    if (!AGREEMENT_STEPS_BACK[agreement.state]?.includes(to))
      throw new DomainError('agreement.wrong_state', 'conflict', { from: agreement.state, to });
    // Done again later, it is done from where they live then.
    const forgotten = to === 'agreed' ? { giverComune: null, receiverComune: null } : {};
    return this.write(ctx, agreement, to, { act }, { ...forgotten, ...change }, told);
  }

  private async write(
    ctx: Ctx,
    agreement: Agreement,
    to: AgreementState,
    act: Pick<NewAct, 'act' | 'note'>,
    change: Partial<AgreementEntity>,
    { partOf, count }: ToldAs,
  ): Promise<Agreement> {
    await this.agreements.move(ctx, agreement.id, agreement.state, to, change);
    await this.acts.record(ctx, 'agreement', agreement.id, { ...act, from: agreement.state, to });
    const moved: Agreement = { ...agreement, ...change, state: to };
    await emit(ctx, {
      topic: 'exchange.agreement_moved',
      payload: {
        ...agreementNews(moved),
        from: agreement.state,
        to,
        at: ctx.clock.now().toISOString(),
        actorId: ctx.actor.personId,
        beneficiaryId: ctx.beneficiaryId,
        ...(partOf && { partOf }),
        ...(count && { count }),
      },
    });
    return moved;
  }
}
