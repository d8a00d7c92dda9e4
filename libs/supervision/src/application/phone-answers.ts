// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ConfirmAgreement, type ProposalResponse, ViewAgreements, ViewProposals } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { type Answerable, CallAnswers } from '@reciproca/notifications';
import { formatWhen, translator } from '@reciproca/ui';
import { HearYes } from './hear-yes.js';

/** A yes or no said to who calls from the call list is heard like any other on the telephone. */
@Injectable()
export class PhoneAnswers implements OnModuleInit {
  constructor(
    private readonly answers: CallAnswers,
    private readonly proposals: ViewProposals,
    private readonly hear: HearYes,
    private readonly agreements: ViewAgreements,
    private readonly confirm: ConfirmAgreement,
  ) {}

  onModuleInit(): void {
    const answer = async (ctx: Ctx, _link: string, id: string, yes: boolean): Promise<void> => {
      // Who is called speaks for themselves: the call list set them as the one it is for.
      await this.hear.hear(ctx, ctx.beneficiaryId ?? '', id, yes);
    };
    this.answers.add(
      {
        linkPrefix: '/proposals/',
        list: async (ctx, link) => this.asked(ctx, [await this.proposals.get(ctx, idOf(link))]),
        answer,
      },
      {
        linkPrefix: '/requests/',
        list: async (ctx, link) => this.asked(ctx, await this.proposals.listForListing(ctx, 'request', idOf(link))),
        answer,
      },
      {
        linkPrefix: '/agreements/',
        list: (ctx, link) => this.listToConfirm(ctx, idOf(link)),
        answer: async (ctx, _link, id, yes) => {
          if (yes) await this.confirm.execute(ctx, id);
        },
      },
    );
  }

  /** Those the person has not answered yet. */
  private asked(ctx: Ctx, proposals: readonly ProposalResponse[]): Answerable[] {
    return proposals
      .filter(({ canAnswer, circleId, side }) => canAnswer && circleId === null && side !== null)
      .map(({ id, side, offerer, requester, startsAt, endsAt, leg, otherLeg }) => ({
        id,
        label: [
          (side === 'request' ? offerer : requester).name,
          leg && translator(ctx.language)(otherLeg ? 'exchange:leg.title' : `exchange:leg.${leg}`).toLowerCase(),
          formatWhen(startsAt, endsAt, ctx.language),
        ]
          .filter(Boolean)
          .join(', '),
      }));
  }

  private async listToConfirm(ctx: Ctx, id: string): Promise<Answerable[]> {
    const { state, title, startsAt } = await this.agreements.get(ctx, id);
    return state === 'done' ? [{ id, label: `${title}, ${formatWhen(startsAt, null, ctx.language)}` }] : [];
  }
}

function idOf(link: string): string {
  return link.split('/')[2] ?? '';
}
