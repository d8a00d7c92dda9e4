// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { type TextKey, translator } from '@reciproca/ui';
import { type BoardSource, BoardSources, type SqlBoardSource, sqlBoardSource } from '@reciproca/web';
import {
  AGREEMENT_NAME,
  boardAgreements,
  boardListings,
  boardProposals,
  DROPPED,
  LISTING_NAME,
  PROPOSAL_NAME,
  REQUESTED,
  SOON,
  TO_APPROVE,
  WAITING,
  WITH_NOBODY,
} from '../persistence/board.read-model.js';

type Facts = Readonly<Record<string, string | number | null>>;

const BY_START = 'c.at, c.id';

/** What people ask, what waits for a yes and what they agreed, on the operators' board. */
@Injectable()
export class ExchangeBoard implements OnModuleInit {
  constructor(private readonly sources: BoardSources) {}

  onModuleInit(): void {
    this.sources.add(
      list('open', 10, boardListings(REQUESTED), {
        noteOf: ({ proposals: count }, ctx) =>
          translator(ctx.language)('exchange:board.proposals', { count: Number(count) }),
      }),
      list('unmatched', 20, boardListings(WITH_NOBODY)),
      list('pending', 30, `${boardListings(TO_APPROVE)} UNION ALL ${boardProposals("x.state = 'awaiting_approval'")}`),
      list('waiting', 40, boardProposals(WAITING), {
        orderBy: "(c.facts->>'state' = 'proposed'), c.urgent DESC, c.since, c.id",
        noteOf: ({ state, giver, asker }, ctx) =>
          translator(ctx.language)(`exchange:board.turn.${String(state)}`, { giver, asker }),
      }),
      list('today', 50, boardAgreements(SOON), { orderBy: BY_START, needsHand: false, noteOf: agreementState }),
      list('dropouts', 60, boardAgreements(DROPPED), { orderBy: BY_START, noteOf: agreementState }),
      list('to_confirm', 70, boardAgreements("a.state = 'done'"), { orderBy: BY_START, needsHand: false }),
    );
  }
}

function list(key: string, order: number, sql: string, more: Partial<SqlBoardSource> = {}): BoardSource {
  return sqlBoardSource({
    key,
    order,
    sql,
    names: { listing: LISTING_NAME, proposal: PROPOSAL_NAME, agreement: AGREEMENT_NAME },
    textKey: `exchange:board.view.${key}` as TextKey,
    emptyKey: `exchange:board.none.${key}` as TextKey,
    ...more,
  });
}

function agreementState({ state }: Facts, ctx: Ctx): string {
  return translator(ctx.language)(`exchange:agreement.state.${String(state)}`);
}
