// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AgreementMoveNews, Agreements, ViewAgreements, WhatRests } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { type CorrectionNews, Ledger } from '@reciproca/ledger';
import { type Message, Subscriptions } from '@reciproca/platform';
import { DisputeRepository } from '../persistence/dispute.repository.js';
import { MoveDispute } from './move-dispute.js';
import { OpenDispute } from './open-dispute.js';

/** Keeps disputes in step with what others do to their agreements and corrections. */
@Injectable()
export class FollowDisputes implements OnModuleInit {
  constructor(
    private readonly subscriptions: Subscriptions,
    private readonly agreements: Agreements,
    private readonly view: ViewAgreements,
    private readonly ledger: Ledger,
    private readonly disputes: DisputeRepository,
    private readonly openDispute: OpenDispute,
    private readonly move: MoveDispute,
    private readonly rests: WhatRests,
  ) {}

  onModuleInit(): void {
    const name = 'disputes.follow_dispute';
    // What somebody disputes, or has disputed, is cleared up there.
    this.rests.add((ctx, { id }) => this.disputes.isAbout(ctx, id));
    this.subscriptions.on('exchange.agreement_moved', name, (ctx, { payload }: Message<AgreementMoveNews>) =>
      this.agreementMoved(ctx, payload),
    );
    this.subscriptions.on('ledger.correction_approved', name, (ctx, { payload }: Message<CorrectionNews>) =>
      this.corrected(ctx, payload),
    );
    this.subscriptions.on('ledger.correction_rejected', name, (ctx, { payload }: Message<CorrectionNews>) =>
      this.notCorrected(ctx, payload),
    );
  }

  private async agreementMoved(
    ctx: Ctx,
    { agreementId, from, to, actorId, beneficiaryId }: AgreementMoveNews,
  ): Promise<void> {
    const open = await this.disputes.findOpenForUpdate(ctx, agreementId);
    const agreement = await this.agreements.get(ctx, agreementId);
    if (to === 'disputed') {
      if (open || agreement.state !== 'disputed') return;
      const acts = await this.view.listHistory(ctx, agreementId);
      const said = acts.findLast(({ act }) => act === 'dispute');
      const asThey = {
        ...ctx,
        actor: { ...ctx.actor, personId: actorId },
        beneficiaryId,
        channel: (said?.channel ?? ctx.channel) as Ctx['channel'],
      };
      await this.openDispute.record(asThey, agreement, said?.note ?? null);
    } else if (from === 'disputed' && open && agreement.state !== 'disputed') {
      await this.move.execute(ctx, open, { ...open, state: 'closed' }, 'resolved_elsewhere', 'ended');
    }
  }

  /** The whole transfer was taken back; what is right instead moves once. */
  private async corrected(ctx: Ctx, { correctionId, transferId }: CorrectionNews): Promise<void> {
    const dispute = await this.disputes.findByCorrection(ctx, correctionId);
    const wrong = dispute && (await this.ledger.findTransfer(ctx, transferId));
    if (!dispute || !wrong) return;
    if (dispute.minutes) {
      const { minutes } = dispute;
      await this.ledger.transfer(ctx, {
        reason: wrong.reason,
        postings: wrong.postings.map(({ account, minutes: moved }) => ({
          account,
          minutes: Math.sign(moved) * minutes,
        })),
        reference: wrong.reference,
        memo: wrong.memo,
        idempotencyKey: `dispute:${dispute.id}:${correctionId}`,
      });
    }
    await this.disputes.recordAct(ctx, dispute.id, 'corrected');
  }

  private async notCorrected(ctx: Ctx, { correctionId }: CorrectionNews): Promise<void> {
    const dispute = await this.disputes.findByCorrection(ctx, correctionId);
    if (dispute)
      await this.move.execute(
        ctx,
        dispute,
        { ...dispute, state: 'heard', correctionId: null },
        'correction_refused',
        'heard',
      );
  }
}
