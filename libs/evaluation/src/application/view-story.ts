// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { type Ctx, notFound, romeDay } from '@reciproca/kernel';
import { type CtxSeed, overAllEnti, UnitOfWork } from '@reciproca/platform';
import { ensureStaff } from '../domain/evaluation.policy.js';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import { countPresent, couldDecide, type TableMeeting } from '../domain/meeting.js';
import type { ItemOutcome } from '../domain/outcome.js';
import type { Round } from '../domain/round.js';
import type { Undertaking } from '../domain/undertaking.js';
import { MeetingRepository } from '../persistence/meeting.repository.js';
import { findPublished } from '../persistence/published-table.read-model.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { UndertakingRepository } from '../persistence/undertaking.repository.js';
import { ViewRound } from './view-round.js';

export interface JudgedRound {
  readonly round: Round;
  readonly outcomes: readonly ItemOutcome[];
}

export interface Story {
  readonly enteName: string;
  readonly table: EvaluationTable;
  readonly seats: number;
  readonly meetings: readonly (TableMeeting & { readonly present: number; readonly couldDecide: boolean })[];
  readonly rounds: readonly JudgedRound[];
  /** Named by what they are alone: whose they are is not for everybody. */
  readonly undertakings: readonly Undertaking[];
}

/** What a table judged, what it decided and what came of it: of a year for staff, and for everybody where the ente says so. */
@Injectable()
export class ViewStory {
  constructor(
    private readonly tables: TableRepository,
    private readonly meetings: MeetingRepository,
    private readonly rounds: RoundRepository,
    private readonly undertakings: UndertakingRepository,
    private readonly view: ViewRound,
    private readonly enti: Enti,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Throws `evaluation_table.not_found`. */
  async ofYear(ctx: Ctx, id: string, year: number): Promise<Story> {
    ensureStaff(ctx);
    return this.load(ctx, id, (day) => day.startsWith(String(year)));
  }

  /** As nobody, whoever is signed in. Throws `evaluation_table.not_found` for one that is not published as for one that does not exist. */
  async published(seed: CtxSeed, token: string): Promise<Story> {
    const found = await this.unitOfWork.read(overAllEnti(seed), (ctx) => findPublished(ctx, token));
    if (!found) throw notFound('evaluation_table');
    const { trail: _, ...rest } = seed;
    const nobody = { actor: { personId: null, roles: [], sessionId: null }, beneficiaryId: null };
    return this.unitOfWork.read({ ...rest, ...nobody, enteId: found.enteId }, (ctx) =>
      this.load(ctx, found.id, () => true),
    );
  }

  private async load(ctx: Ctx, id: string, isIn: (day: string) => boolean): Promise<Story> {
    const table = await this.tables.get(ctx, id);
    const [seats, meetings, rounds, undertakings, ente] = await Promise.all([
      this.tables.listSeats(ctx, id),
      this.meetings.list(ctx, id),
      this.rounds.list(ctx, id),
      this.undertakings.list(ctx, id),
      this.enti.getEnte(ctx),
    ]);
    const held = meetings.filter(({ state, startsAt }) => state === 'held' && isIn(romeDay(startsAt)));
    const said = await this.meetings.listSeats(ctx, ...held.map((meeting) => meeting.id));
    const closed = rounds.filter(({ closedAt }) => closedAt !== null && isIn(romeDay(closedAt)));
    return {
      ...{ enteName: ente.name, table, seats: seats.length },
      meetings: held.toReversed().map((meeting) => {
        const present = countPresent(said.filter(({ meetingId }) => meetingId === meeting.id));
        return { ...meeting, present, couldDecide: couldDecide(meeting, present) };
      }),
      rounds: await Promise.all(closed.map((round) => this.judged(ctx, round))),
      undertakings: undertakings.filter(({ createdAt, endedOn }) => isIn(romeDay(createdAt)) || isIn(endedOn ?? '-')),
    };
  }

  private async judged(ctx: Ctx, round: Round): Promise<JudgedRound> {
    const items = await this.rounds.listItems(ctx, round.id);
    return { round, outcomes: (await this.view.outcomes(ctx, round, items)) ?? [] };
  }
}
