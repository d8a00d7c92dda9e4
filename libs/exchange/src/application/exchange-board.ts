// SPDX-License-Identifier: AGPL-3.0-or-later
import { legTitle } from '../texts/leg-title.js';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ClosingDays } from '@reciproca/diary';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { type TextKey, translator } from '@reciproca/ui';
import { BoardActs, type BoardSource, BoardSources, type SqlBoardSource, sqlBoardSource } from '@reciproca/web';
import { titleIn, type Titles } from '../domain/title.js';
import {
  AGREEMENT_NAME,
  BEYOND,
  boardAgreements,
  boardListings,
  boardProposals,
  DROPPED,
  LISTING_NAME,
  NOT_CLEARED,
  PROPOSAL_NAME,
  REQUESTED,
  SOON,
  TO_APPROVE,
  WAITING,
  WITH_NOBODY,
} from '../persistence/board.read-model.js';
import { DELEGATIONS_ENDING, PERSON_NAME } from '../persistence/delegations-ending.read-model.js';
import { listRelatedCards } from '../persistence/related-cards.read-model.js';
import { AgreementTroubles } from './agreement-troubles.js';
import { ConfirmAgreement } from './confirm-agreement.js';

type Facts = Readonly<Record<string, string | number | null>> & { readonly titles?: Titles | null };

const BY_START = 'c.at, c.id';
/** Nothing is agreed for a day further away. */
const AGREED_AHEAD_DAYS = 370;

/** What people ask, what waits for a yes and what they agreed, on the operators' board. */
@Injectable()
export class ExchangeBoard implements OnModuleInit {
  constructor(
    private readonly sources: BoardSources,
    private readonly acts: BoardActs,
    private readonly confirm: ConfirmAgreement,
    private readonly closing: ClosingDays,
    private readonly troubles: AgreementTroubles,
  ) {}

  onModuleInit(): void {
    this.sources.add(
      list('open', 10, boardListings(REQUESTED), {
        noteOf: (facts, ctx) =>
          [
            uncovered(facts, ctx),
            translator(ctx.language)('exchange:board.proposals', { count: Number(facts['proposals']) }),
          ]
            .filter(Boolean)
            .join(' '),
      }),
      list('unmatched', 20, boardListings(WITH_NOBODY), { noteOf: uncovered }),
      list('pending', 30, `${boardListings(TO_APPROVE)} UNION ALL ${boardProposals("x.state = 'awaiting_approval'")}`),
      list('waiting', 40, boardProposals(WAITING), {
        noteOf: ({ state, giver, asker }, ctx) =>
          translator(ctx.language)(`exchange:board.turn.${String(state)}`, { giver, asker }),
      }),
      list('today', 50, boardAgreements(SOON, 'false'), {
        orderBy: BY_START,
        needsHand: false,
        noteOf: agreementState,
      }),
      list('dropouts', 60, boardAgreements(DROPPED, 'false'), {
        given: (ctx) => this.listShutDays(ctx),
        noteOf: agreementState,
      }),
      list('not_cleared', 65, boardAgreements(NOT_CLEARED, 'true'), {
        orderBy: BY_START,
        noteOf: (_, ctx) => translator(ctx.language)('exchange:board.not_cleared'),
      }),
      list('beyond_papers', 66, boardAgreements(BEYOND, 'true'), {
        orderBy: BY_START,
        given: (ctx) => this.troubles.listLastDays(ctx, addDays(romeDay(ctx.clock.now()), AGREED_AHEAD_DAYS)),
        noteOf: (_, ctx) => translator(ctx.language)('exchange:board.beyond_papers'),
      }),
      list('delegations_ending', 67, DELEGATIONS_ENDING, {
        names: { person: PERSON_NAME },
        kindKeys: { person: 'exchange:board.kind.person' },
        days: 'ends',
        orderBy: BY_START,
        noteOf: ({ name, isOver }, { language }) =>
          translator(language)(isOver ? 'exchange:board.delegation_over' : 'exchange:board.delegation_ending', {
            name,
          }),
      }),
      list('to_confirm', 70, boardAgreements("a.state = 'done'", 'false'), { orderBy: BY_START, needsHand: false }),
    );
    this.acts.add({
      key: 'confirm',
      textKey: 'exchange:board.act.confirm',
      views: ['to_confirm'],
      kinds: ['agreement'],
      act: (ctx, id) => this.confirm.execute(ctx, id),
    });
  }

  /** Days around now on which nobody is in the office to see who calls off: they give nobody time. */
  private async listShutDays(ctx: Ctx): Promise<{ day: string }[]> {
    const today = romeDay(ctx.clock.now());
    const days = Array.from({ length: SHUT_BEFORE + SHUT_AFTER + 1 }, (_, index) =>
      addDays(today, index - SHUT_BEFORE),
    );
    const special = await this.closing.listSpecial(ctx, days);
    return days.filter((day) => special.has(day) || isWeekend(day)).map((day) => ({ day }));
  }
}

/** So many days before and after today a late calling off can lie and begin. */
const SHUT_BEFORE = 30;
const SHUT_AFTER = 30;

function isWeekend(day: string): boolean {
  return [0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());
}

function list(key: string, order: number, sql: string, more: Partial<SqlBoardSource> = {}): BoardSource {
  return sqlBoardSource({
    key,
    order,
    sql,
    names: { listing: LISTING_NAME, proposal: PROPOSAL_NAME, agreement: AGREEMENT_NAME },
    kindKeys: {
      offer: 'exchange:kind.offer',
      request: 'exchange:kind.request',
      proposal: 'exchange:board.kind.proposal',
      agreement: 'exchange:agreement.title',
    },
    textKey: `exchange:board.view.${key}` as TextKey,
    emptyKey: `exchange:board.none.${key}` as TextKey,
    titleOf: titleWithLeg,
    related: listRelatedCards,
    ...more,
  });
}

function agreementState({ state, openLeg, name }: Facts, ctx: Ctx): string {
  const t = translator(ctx.language);
  const words = t(`exchange:agreement.state.${String(state)}`);
  return isLeg(openLeg) ? `${words}. ${t(`exchange:leg.open.${openLeg}`, { name })}` : words;
}

/** An open request that is one way of a journey: nobody drives it yet. */
function uncovered({ leg, kind, name }: Facts, ctx: Ctx): string | null {
  return kind === 'request' && isLeg(leg) ? translator(ctx.language)(`exchange:leg.open.${leg}`, { name }) : null;
}

function titleWithLeg({ title: written, titles, leg }: Facts, ctx: Ctx): string | null {
  if (typeof written !== 'string' || !isLeg(leg)) return null;
  return legTitle(translator(ctx.language), titleIn({ title: written, titles }, ctx.language), leg);
}

function isLeg(leg: Facts[string] | undefined): leg is 'out' | 'back' {
  return leg === 'out' || leg === 'back';
}
