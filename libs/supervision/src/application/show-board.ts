// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import {
  type BoardCard,
  type BoardCount,
  type BoardFilter,
  type BoardSource,
  BoardSources,
  countBoard,
} from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { cardKey } from '../domain/card-hold.js';
import { byPressure, isPast, type Pressure, pressureOf } from '../domain/pressure.rules.js';
import { CardRepository } from '../persistence/card.repository.js';
import { type BoardQuery, CARDS, OVERVIEW } from './board-query.js';

export interface Colleague {
  readonly id: string;
  readonly name: string;
}

export interface WorkedCard extends BoardCard {
  readonly source: BoardSource;
  readonly pressure: Pressure;
  /** Its hour has gone by. */
  readonly isPast: boolean;
  readonly assignee: Colleague | null;
  readonly holder: Colleague | null;
}

export interface Board {
  readonly counts: readonly BoardCount[];
  readonly cards: readonly WorkedCard[];
}

/** The overview takes so many from each list, because all of them may be one list's, and shows so many. */
const MOST_PRESSING = 12;

/** Everything that waits for an operator: a count for every list, and the cards of one of them or the most pressing of all. */
@Injectable()
export class ShowBoard {
  constructor(
    private readonly sources: BoardSources,
    private readonly cards: CardRepository,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  hasView(view: string): boolean {
    return view === OVERVIEW || this.sources.find(view) !== undefined;
  }

  async execute(ctx: Ctx, query: BoardQuery): Promise<Board> {
    const filter = await this.filterOf(ctx, query);
    if (query.text)
      await this.accessLog.record(ctx, {
        action: 'search',
        personId: null,
        detail: { what: 'board', text: query.text },
      });
    const counts = await countBoard(ctx, this.sources.list(), filter);
    const chosen = this.sources.find(query.view);
    const found = chosen
      ? await this.listFrom(ctx, chosen, filter, spanOf(query))
      : await this.listPressing(ctx, filter, counts);
    return { counts, cards: await this.withColleagues(ctx, found) };
  }

  private async filterOf(ctx: Ctx, { areaId, service, urgent, who, text }: BoardQuery): Promise<BoardFilter> {
    const assigneeId = who === 'me' ? ctx.actor.personId : (who ?? null);
    return {
      areaId: areaId ?? null,
      service: service ?? null,
      urgentOnly: urgent === 'true',
      text: text || null,
      among: who && who !== 'nobody' ? await this.cards.listAssignedIds(ctx, assigneeId) : null,
      without: who === 'nobody' ? await this.cards.listAssignedIds(ctx, null) : [],
    };
  }

  private async listFrom(
    ctx: Ctx,
    source: BoardSource,
    filter: BoardFilter,
    { most, from }: { readonly most: number; readonly from: number },
  ): Promise<Omit<WorkedCard, 'assignee' | 'holder'>[]> {
    const now = ctx.clock.now();
    const cards = await source.list(ctx, filter, most, from);
    return cards.map((card) => ({
      ...card,
      source,
      pressure: source.needsHand === false ? 'calm' : pressureOf(card, now),
      isPast: source.needsHand !== false && isPast(card, now),
    }));
  }

  private async listPressing(
    ctx: Ctx,
    filter: BoardFilter,
    counts: readonly BoardCount[],
  ): Promise<Omit<WorkedCard, 'assignee' | 'holder'>[]> {
    const waiting = counts.filter(({ source, count }) => source.needsHand !== false && count > 0);
    const lists = await Promise.all(
      waiting.map(({ source }) => this.listFrom(ctx, source, filter, { most: MOST_PRESSING, from: 0 })),
    );
    // A later list says more of the same card than an earlier one: that it has nobody, than that it is open.
    const all = new Map(lists.flat().map((card) => [cardKey(card), card]));
    return [...all.values()].sort(byPressure(ctx.clock.now())).slice(0, MOST_PRESSING);
  }

  private async withColleagues(
    ctx: Ctx,
    cards: readonly Omit<WorkedCard, 'assignee' | 'holder'>[],
  ): Promise<WorkedCard[]> {
    const states = await this.cards.listStates(ctx, cards);
    const ids = [...states.values()]
      .flatMap(({ assigneeId, holderId }) => [assigneeId, holderId])
      .filter((id): id is string => id !== null);
    const people = await this.people.listPeopleByIds(ctx, ids);
    const colleague = (id: string | null | undefined): Colleague | null =>
      id ? { id, name: people.get(id)?.fullName ?? '' } : null;
    return cards.map((card) => {
      const state = states.get(cardKey(card));
      return { ...card, assignee: colleague(state?.assigneeId), holder: colleague(state?.holderId) };
    });
  }
}

/** Which cards of a list stand on the page asked for. */
export function spanOf({ most = CARDS.usual, page = 1 }: Pick<BoardQuery, 'most' | 'page'>): {
  most: number;
  from: number;
} {
  return { most, from: (page - 1) * most };
}
