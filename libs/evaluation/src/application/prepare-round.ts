// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, ensureTransition, newId, notFound, romeDay } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import { ownRoundPath } from '../domain/paths.js';
import { MOST_ITEMS, type Round, ROUND_TRANSITIONS, type RoundItem } from '../domain/round.js';
import { RatingRepository } from '../persistence/rating.repository.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { CountIndicators } from './count-indicators.js';
import type { CorrectInput, ItemInput, RoundInput } from './evaluation.input.js';
import { TellOfEvaluation } from './tell-of-evaluation.js';

const BARE = {
  measure: null,
  name: null,
  unit: null,
  target: null,
  value: null,
  source: null,
  correction: null,
} as const;

/** What is judged: what the reports count of a period, the table's own indicators, and questions. */
@Injectable()
export class PrepareRound {
  constructor(
    private readonly tables: TableRepository,
    private readonly rounds: RoundRepository,
    private readonly ratings: RatingRepository,
    private readonly count: CountIndicators,
    private readonly tell: TellOfEvaluation,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `evaluation.period_backwards`, `evaluation.closes_past`, `evaluation.too_many_items`, and what a report throws. */
  async create(ctx: Ctx, tableId: string, { counted, questions, ...input }: RoundInput): Promise<Round> {
    ensureStaff(ctx);
    await this.tables.lock(ctx, tableId);
    if (input.toDay < input.fromDay)
      throw new DomainError('evaluation.period_backwards', 'invalid', { field: 'toDay' });
    if (input.closesOn < romeDay(ctx.clock.now()))
      throw new DomainError('evaluation.closes_past', 'invalid', { field: 'closesOn' });
    const round: Round = {
      ...{ id: newId(), tableId, number: (await this.rounds.list(ctx, tableId)).length + 1, ...input, state: 'draft' },
      ...{ openedAt: null, closedAt: null, closedBy: null, discussion: null, decision: null, told: {} },
    };
    const asked = linesOf(questions);
    if (asked.some((one) => one.length > 200))
      throw new DomainError('evaluation.question_long', 'invalid', { field: 'questions' });
    if (counted.length + asked.length > MOST_ITEMS)
      throw new DomainError('evaluation.too_many_items', 'invalid', { field: 'questions', most: MOST_ITEMS });
    const valueOf = counted.length > 0 ? await this.count.execute(ctx, round) : () => null;
    const items = [
      ...counted.map((measure) => ({ ...BARE, kind: 'counted' as const, measure, value: valueOf(measure) })),
      ...asked.map((name) => ({ ...BARE, kind: 'question' as const, name })),
    ];
    await this.rounds.insert(ctx, round);
    await this.rounds.insertItems(
      ctx,
      items.map((item, nth) => placed(round, nth + 1, item)),
    );
    await this.record(ctx, round, 'evaluation_round_prepared');
    return round;
  }

  /** An indicator of the table's own. Throws `evaluation_round.wrong_state`, `evaluation.too_many_items`, `evaluation.source_needed`. */
  async addOwn(ctx: Ctx, id: string, input: ItemInput): Promise<void> {
    ensureStaff(ctx);
    const round = await this.lockDraft(ctx, id);
    if (input.value !== undefined && !input.source)
      throw new DomainError('evaluation.source_needed', 'invalid', { field: 'source' });
    const last = (await this.rounds.listItems(ctx, id)).at(-1)?.position ?? 0;
    if (last >= MOST_ITEMS)
      throw new DomainError('evaluation.too_many_items', 'invalid', { field: 'name', most: MOST_ITEMS });
    const { name, unit = null, target = null, value = null, source = null } = input;
    const own = { ...BARE, kind: 'own' as const, name, unit, target, value, source };
    await this.rounds.insertItems(ctx, [placed(round, last + 1, own)]);
    await this.record(ctx, round, 'evaluation_round_prepared');
  }

  /** Throws `evaluation_round.wrong_state`, `evaluation_item.not_found`. */
  async remove(ctx: Ctx, id: string, position: number): Promise<void> {
    ensureStaff(ctx);
    const round = await this.lockDraft(ctx, id);
    const items = await this.rounds.listItems(ctx, id);
    const gone = items.find((item) => item.position === position);
    if (!gone) throw notFound('evaluation_item');
    await this.rounds.removeItem(ctx, gone.id);
    for (const item of items.filter((one) => one.position > position))
      await this.rounds.saveItem(ctx, { id: item.id, position: item.position - 1 });
    await this.record(ctx, round, 'evaluation_round_prepared');
  }

  /** From now on seats rate, and nobody sees how. Throws `evaluation.nothing_asked`, `evaluation.closes_past`, `evaluation_round.wrong_state`. */
  async open(ctx: Ctx, id: string): Promise<void> {
    ensureStaff(ctx);
    const round = await this.rounds.lock(ctx, id);
    ensureTransition('evaluation_round', ROUND_TRANSITIONS, round.state, 'open');
    if ((await this.rounds.listItems(ctx, id)).length === 0)
      throw new DomainError('evaluation.nothing_asked', 'conflict');
    if (round.closesOn < romeDay(ctx.clock.now())) throw new DomainError('evaluation.closes_past', 'conflict');
    await this.rounds.change(ctx, round, { state: 'open', openedAt: ctx.clock.now() });
    await this.record(ctx, round, 'evaluation_round_opened');
    await this.tell.everybody(ctx, round.tableId, { what: 'round', link: ownRoundPath(id), changeId: id });
  }

  /**
   * A figure was wrong: it says why, what was rated of it before does not count, and who had rated it is asked again. Throws
   * `evaluation_round.wrong_state`, `evaluation_item.not_found`.
   */
  async correct(ctx: Ctx, id: string, { position, value, correction }: CorrectInput): Promise<void> {
    ensureStaff(ctx);
    const round = await this.rounds.lock(ctx, id);
    if (round.state !== 'open') throw new DomainError('evaluation_round.wrong_state', 'conflict');
    const item = (await this.rounds.listItems(ctx, id)).find((one) => one.position === position);
    if (!item) throw notFound('evaluation_item');
    const { measure, revision } = item;
    const right = measure ? (await this.count.execute(ctx, round))(measure) : (value ?? item.value);
    await this.rounds.saveItem(ctx, { id: item.id, value: right, correction, revision: revision + 1 });
    await this.record(ctx, round, 'evaluation_item_corrected');
    const rated = (await this.ratings.listRated(ctx, id)).filter(({ itemId }) => itemId === item.id);
    const seatIds = rated.map(({ seatId }) => seatId);
    const changeId = `${item.id}:${revision + 1}`;
    await this.tell.everybody(ctx, round.tableId, { what: 'rate_again', link: ownRoundPath(id), changeId }, seatIds);
  }

  private async lockDraft(ctx: Ctx, id: string): Promise<Round> {
    const round = await this.rounds.lock(ctx, id);
    if (round.state !== 'draft') throw new DomainError('evaluation_round.wrong_state', 'conflict');
    return round;
  }

  private record(ctx: Ctx, { id, tableId }: Round, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, tableId, roundId: id } });
  }
}

function placed(
  round: Round,
  position: number,
  item: Omit<RoundItem, 'id' | 'roundId' | 'position' | 'revision'>,
): RoundItem {
  return { ...item, id: newId(), roundId: round.id, position, revision: 1 };
}

function linesOf(text: string | undefined): string[] {
  return (text ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
