// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { type Intake, mayBeMended, mayBeTakenBack } from '../domain/intake.js';
import { ensureMayTakeIn } from '../domain/intake.access.js';
import type { MapCounts, IntakeRow, RowState } from '../domain/intake-row.js';
import { type Guess, guessColumns } from '../domain/name-columns.js';
import type { StateCounts } from '../domain/state-counts.js';
import { IntakeRowRepository, type RepairCount } from '../persistence/intake-row.repository.js';
import { IntakeTitleRepository } from '../persistence/intake-title.repository.js';
import { IntakeRepository } from '../persistence/intake.repository.js';
import { type IntakeKind, IntakeKinds } from './intake-kinds.js';

export interface Sheets {
  readonly position: number;
  readonly name: string;
  readonly rows: number;
}

/** What the columns of its table are, as far as is known, with a few cells of each. */
export interface Mapping {
  readonly guess: Guess;
  readonly samples: readonly (readonly string[])[];
}

export interface IntakeView {
  readonly intake: Intake;
  readonly kind: IntakeKind;
  readonly sheets: readonly Sheets[];
  readonly counts: StateCounts;
  readonly repairs: readonly RepairCount[];
  readonly mayBeTakenBack: boolean;
  /** How well a map knows the addresses that went in; null where none was asked. */
  readonly onMap: MapCounts | null;
}

/** Whoever is there and may be meant. */
export interface NamedSubject {
  readonly id: string;
  readonly name: string;
  readonly href: string;
}
export interface ShownRow extends IntakeRow {
  readonly subject: NamedSubject | null;
  readonly candidates: readonly NamedSubject[];
}

const SAMPLES = 3;

/** Files on their way in, as the coordinator reads them. */
@Injectable()
export class ViewIntake {
  constructor(
    private readonly kinds: IntakeKinds,
    private readonly intakes: IntakeRepository,
    private readonly rows: IntakeRowRepository,
    private readonly titles: IntakeTitleRepository,
  ) {}

  list(ctx: Ctx, page: PageAsk): Promise<PageOf<Intake>> {
    ensureMayTakeIn(ctx);
    return this.intakes.list(ctx, page);
  }

  /** Throws `intake.not_found`. */
  async get(ctx: Ctx, id: string): Promise<IntakeView> {
    ensureMayTakeIn(ctx);
    const intake = await this.intakes.get(ctx, id);
    return {
      intake,
      kind: this.kinds.get(intake.kind),
      sheets: await this.intakes.listSheets(ctx, id),
      counts: await this.rows.countStates(ctx, id),
      repairs: mayBeMended(intake) ? await this.rows.countRepairs(ctx, id) : [],
      mayBeTakenBack: mayBeTakenBack(intake, ctx.clock.now()),
      onMap: intake.takenAt ? await this.rows.countOnMap(ctx, id) : null,
    };
  }

  async getMapping(ctx: Ctx, { intake, kind }: IntakeView): Promise<Mapping> {
    const heading = intake.heading ?? [];
    if (heading.length === 0) return { guess: [], samples: [] };
    const records = await this.intakes.getRecords(ctx, intake.id, intake.sheet ?? 0);
    const below = records.slice(intake.above.length + 1);
    const samples = heading.map((_, index) =>
      below
        .map(({ cells }) => cells[index] ?? '')
        .filter(Boolean)
        .slice(0, SAMPLES),
    );
    return {
      guess: intake.mapping ?? guessColumns(heading, kind.columns, await this.titles.list(ctx, intake.kind)),
      samples,
    };
  }

  /** In the order of their lines. */
  async listRows(
    ctx: Ctx,
    { intake, kind }: IntakeView,
    states: readonly RowState[],
    page: PageAsk,
  ): Promise<PageOf<ShownRow>> {
    const { items, next } = await this.rows.list(ctx, intake.id, states, page);
    const ids = items.flatMap(({ subjectId, finding }) => [
      ...(subjectId ? [subjectId] : []),
      ...(finding?.candidateIds ?? []),
    ]);
    const names = await kind.nameSubjects(ctx, [...new Set(ids)]);
    const named = (subjectId: string): NamedSubject[] => {
      const found = names.get(subjectId);
      return found ? [{ id: subjectId, ...found }] : [];
    };
    return {
      next,
      items: items.map((row) => ({
        ...row,
        // Of what was taken back nothing is asked any more; what stays says why.
        ...(intake.state === 'taken_back' && row.state !== 'stays' && { problems: [] }),
        subject: row.subjectId ? (named(row.subjectId)[0] ?? null) : null,
        candidates: intake.state === 'taken_back' ? [] : (row.finding?.candidateIds ?? []).flatMap(named),
      })),
    };
  }
}
