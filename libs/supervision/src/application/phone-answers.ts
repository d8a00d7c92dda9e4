// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  AnswerOtherTime,
  AnswerTimeBefore,
  ConfirmAgreement,
  type ProposalResponse,
  ViewAgreements,
  ViewProposals,
} from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { type Answerable, CallAnswers } from '@reciproca/notifications';
import { formatWhen, translator } from '@reciproca/ui';
import { HearYes } from './hear-yes.js';

const REQUESTS = '/requests/';

/** A yes or no said to who calls from the call list is heard like any other on the telephone. */
@Injectable()
export class PhoneAnswers implements OnModuleInit {
  constructor(
    private readonly answers: CallAnswers,
    private readonly proposals: ViewProposals,
    private readonly hear: HearYes,
    private readonly agreements: ViewAgreements,
    private readonly confirm: ConfirmAgreement,
    private readonly otherTime: AnswerOtherTime,
    private readonly timeBefore: AnswerTimeBefore,
  ) {}

  onModuleInit(): void {
    const answer = async (ctx: Ctx, link: string, id: string, yes: boolean): Promise<void> => {
      // Who is called speaks for themselves: the call list set them as the one it is for.
      const asked = (await this.proposalsOf(ctx, link)).find(({ otherTime }) => otherTime?.question === id);
      if (!asked) await this.hear.hear(ctx, ctx.beneficiaryId ?? '', id, yes);
      else if (yes) await this.timeBefore.accept(ctx, asked.id, { question: id });
      else await this.timeBefore.decline(ctx, asked.id, id);
    };
    this.answers.add(
      {
        linkPrefix: '/proposals/',
        list: async (ctx, link) => this.asked(ctx, await this.proposalsOf(ctx, link)),
        answer,
      },
      {
        linkPrefix: REQUESTS,
        list: async (ctx, link) => this.asked(ctx, await this.proposalsOf(ctx, link)),
        answer,
      },
      {
        linkPrefix: '/agreements/',
        list: (ctx, link) => this.listOfAgreement(ctx, idOf(link)),
        answer: async (ctx, link, id, yes) => {
          const agreementId = idOf(link);
          if (id === agreementId) return yes ? void (await this.confirm.execute(ctx, id)) : undefined;
          if (yes) await this.otherTime.accept(ctx, agreementId, { question: id });
          else await this.otherTime.decline(ctx, agreementId, id);
        },
      },
    );
  }

  /** Of the one, or of the request, the call is about. */
  private async proposalsOf(ctx: Ctx, link: string): Promise<readonly ProposalResponse[]> {
    if (link.startsWith(REQUESTS)) return this.proposals.listForListing(ctx, 'request', idOf(link));
    return [await this.proposals.get(ctx, idOf(link))];
  }

  /** Those the person has not answered yet. */
  private asked(ctx: Ctx, proposals: readonly ProposalResponse[]): Answerable[] {
    return proposals
      .filter(({ canAnswer, circleId, side }) => canAnswer && circleId === null && side !== null)
      .map((proposal) => this.proposals.inToldHours(proposal))
      .map(({ id, side, offerer, requester, leg, otherLeg, otherTime, ...proposed }) => ({
        id: answerIdOf(id, otherTime),
        label: [
          (side === 'request' ? offerer : requester).name,
          leg && translator(ctx.language)(otherLeg ? 'exchange:leg.title' : `exchange:leg.${leg}`).toLowerCase(),
          whenOf(ctx, otherTime?.canAnswer ? otherTime : proposed),
        ]
          .filter(Boolean)
          .join(', '),
      }));
  }

  /** Another time that is asked for, or what waits for a confirmation. */
  private async listOfAgreement(ctx: Ctx, id: string): Promise<Answerable[]> {
    const { state, title, startsAt, otherTime } = await this.agreements.get(ctx, id);
    if (otherTime?.canAnswer) {
      const when = formatWhen(otherTime.startsAt, otherTime.endsAt, ctx.language);
      return [{ id: answerIdOf(id, otherTime), label: [title, when, otherTime.note].filter(Boolean).join(', ') }];
    }
    return state === 'done' ? [{ id, label: `${title}, ${formatWhen(startsAt, null, ctx.language)}` }] : [];
  }
}

/** What was read out is what is answered: a question asked since is another one. */
function answerIdOf(id: string, otherTime: ProposalResponse['otherTime']): string {
  return otherTime?.canAnswer ? otherTime.question : id;
}

function whenOf({ language }: Ctx, { startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  return formatWhen(startsAt, endsAt, language);
}

function idOf(link: string): string {
  return link.split('/')[2] ?? '';
}
