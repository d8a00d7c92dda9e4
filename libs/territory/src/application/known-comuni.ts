// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { type Ctx, newId, systemClock } from '@reciproca/kernel';
import { afterCommit, Bus, type CtxSeed, UnitOfWork } from '@reciproca/platform';
import { noteComuni } from '../data/comuni.js';
import { ComuneMergeRepository } from '../persistence/comune-merge.repository.js';

const SUBJECT = 'comuni';

/** What every process knows of comuni by heart is what stands in the database, from its start on and after each change. */
@Injectable()
export class KnownComuni implements OnApplicationBootstrap {
  private readonly logger = new Logger('Comuni');

  constructor(
    private readonly bus: Bus,
    private readonly comuni: ComuneMergeRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {
    bus.on(SUBJECT, () => void this.readAgain());
    bus.onBack(() => void this.readAgain());
  }

  onApplicationBootstrap(): Promise<void> {
    return this.read();
  }

  /** Here before the answer is given, in the other processes when they hear of it. */
  changed(ctx: Ctx): void {
    afterCommit(ctx, () => this.read());
    this.bus.sendAfterCommit(ctx, SUBJECT, null);
  }

  private async read(): Promise<void> {
    const all = await this.unitOfWork.read(ofNobody(), (ctx) => this.comuni.listAll(ctx));
    noteComuni(all.map(({ mergedInto, ...comune }) => ({ ...comune, ...(mergedInto !== null && { mergedInto }) })));
  }

  private async readAgain(): Promise<void> {
    try {
      await this.read();
    } catch (error) {
      this.logger.warn({ err: error }, 'The comuni could not be read again');
    }
  }
}

/** Comuni are of no ente. */
function ofNobody(): CtxSeed {
  return {
    enteId: '',
    actor: { personId: null, roles: [], sessionId: null },
    beneficiaryId: null,
    channel: 'system',
    language: 'it',
    requestId: newId(),
    clock: systemClock,
  };
}
