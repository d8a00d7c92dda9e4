// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { z } from 'zod';
import type { AcceptedProposal } from '../application/accept-proposal.js';
import type { AgreementResponse } from '../application/agreement.response.js';
import { AnswerOtherTime } from '../application/answer-other-time.js';
import { AnswerTimeBefore } from '../application/answer-time-before.js';
import { AskOtherTime, type TimeAsked } from '../application/ask-other-time.js';
import { AskTimeBefore } from '../application/ask-time-before.js';
import type { ProposalResponse } from '../application/proposal.response.js';
import { ViewAgreements } from '../application/view-agreements.js';
import { ViewProposals } from '../application/view-proposals.js';
import type { YesToTime } from '../domain/other-time.js';
import type { otherTimeRequestShape } from './agreement.request.js';

/** Another time for one kind of thing: asked for, answered, taken back, whatever has been said of it so far. */
export interface OtherTimeDesk<Shown, Accepted> {
  show(ctx: Ctx, id: string): Promise<Shown>;
  ask(ctx: Ctx, id: string, asked: TimeAsked): Promise<'asked' | 'moved'>;
  accept(ctx: Ctx, id: string, yes: YesToTime): Promise<Accepted>;
  decline(ctx: Ctx, id: string, question?: string): Promise<void>;
  takeBack(ctx: Ctx, id: string): Promise<void>;
}

/** For what is agreed. */
@Injectable()
export class AgreedTimes implements OtherTimeDesk<AgreementResponse, 'moved' | 'waiting'> {
  constructor(
    private readonly view: ViewAgreements,
    private readonly asks: AskOtherTime,
    private readonly answers: AnswerOtherTime,
  ) {}

  show(ctx: Ctx, id: string): Promise<AgreementResponse> {
    return this.view.get(ctx, id);
  }

  ask(ctx: Ctx, id: string, asked: TimeAsked): Promise<'asked' | 'moved'> {
    return this.asks.execute(ctx, id, asked);
  }

  accept(ctx: Ctx, id: string, yes: YesToTime): Promise<'moved' | 'waiting'> {
    return this.answers.accept(ctx, id, yes);
  }

  decline(ctx: Ctx, id: string, question?: string): Promise<void> {
    return this.answers.decline(ctx, id, question);
  }

  takeBack(ctx: Ctx, id: string): Promise<void> {
    return this.answers.takeBack(ctx, id);
  }
}

/** "I can, but at another time", before anything is agreed. */
@Injectable()
export class TimesBefore implements OtherTimeDesk<ProposalResponse, AcceptedProposal> {
  constructor(
    private readonly view: ViewProposals,
    private readonly asks: AskTimeBefore,
    private readonly answers: AnswerTimeBefore,
  ) {}

  show(ctx: Ctx, id: string): Promise<ProposalResponse> {
    return this.view.get(ctx, id);
  }

  async ask(ctx: Ctx, id: string, { startsAt, endsAt, minutes, note }: TimeAsked): Promise<'asked'> {
    await this.asks.execute(ctx, id, { startsAt, endsAt, minutes, note });
    return 'asked';
  }

  accept(ctx: Ctx, id: string, yes: YesToTime): Promise<AcceptedProposal> {
    return this.answers.accept(ctx, id, yes);
  }

  decline(ctx: Ctx, id: string, question?: string): Promise<void> {
    return this.answers.decline(ctx, id, question);
  }

  takeBack(ctx: Ctx, id: string): Promise<void> {
    return this.answers.takeBack(ctx, id);
  }
}

/** Moments as the domain has them. */
export function wantedOf({ startsAt, endsAt, ...others }: Partial<z.output<typeof otherTimeRequestShape>>): TimeAsked {
  return {
    ...others,
    ...(startsAt !== undefined && { startsAt: new Date(startsAt) }),
    ...(endsAt !== undefined && { endsAt: new Date(endsAt) }),
  };
}
