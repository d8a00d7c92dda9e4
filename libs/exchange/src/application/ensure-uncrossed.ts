// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { Agreement } from '../domain/agreement.js';
import { AgreementRepository } from '../persistence/agreement.repository.js';
import { EngineSettingsRepository } from '../persistence/engine-settings.repository.js';
import type { MeetingCase } from './diary-book.js';
import { EnsureFree } from './ensure-free.js';
import { ServicePlugs } from './service-plugs.js';

/** What the diary takes for one thing, such as all that is agreed of one offer, stays apart. */
@Injectable()
export class EnsureUncrossed {
  constructor(
    private readonly agreements: AgreementRepository,
    private readonly plugs: ServicePlugs,
    private readonly engine: EngineSettingsRepository,
    private readonly ensureFree: EnsureFree,
  ) {}

  /**
   * Throws `diary.busy` in the words of {@link EnsureFree}.
   * @param moves what moves at the same time, and so does not stand in the way
   */
  async execute(
    ctx: Ctx,
    meeting: MeetingCase,
    agreement: Agreement,
    moves: readonly { readonly agreement: Pick<Agreement, 'id'> }[],
  ): Promise<void> {
    const { offer, request, proposal } = meeting;
    const movingIds = moves.map((move) => move.agreement.id);
    const stays = this.plugs.stays(offer, request, proposal, await this.engine.getSettings(ctx));
    const meanwhile = await this.agreements.listMeanwhile(ctx, agreement, proposal, movingIds);
    for (const { id, giverId, startsAt, endsAt } of meanwhile) {
      const busy = giverId === agreement.giverId ? stays.giver : stays.receiver;
      const personId = giverId === agreement.giverId ? giverId : agreement.receiverId;
      if (busy)
        throw await this.ensureFree.refusal(ctx, { personId, causeId: id, causeKind: 'agreement', startsAt, endsAt });
    }
  }
}
