// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import { ManageProjects } from '@reciproca/projects';
import { byComponent } from '../domain/by-component.js';
import { type Component, componentsText } from '../domain/components.js';
import { ensureStaff } from '../domain/evaluation.policy.js';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import type { TableMeeting } from '../domain/meeting.js';
import type { Round } from '../domain/round.js';
import type { Seat } from '../domain/seat.js';
import type { Undertaking } from '../domain/undertaking.js';
import { MeetingRepository } from '../persistence/meeting.repository.js';
import { RoundRepository } from '../persistence/round.repository.js';
import { TableRepository } from '../persistence/table.repository.js';
import { TermRepository } from '../persistence/term.repository.js';
import { UndertakingRepository } from '../persistence/undertaking.repository.js';
import { type NamedSeat, type NamedTerm, SeatNames } from './seat-names.js';

export interface TablesView {
  readonly tables: readonly EvaluationTable[];
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  /** How the ente called the parts of its community last; null before its first table. */
  readonly components: string | null;
}

export interface TableView {
  readonly table: EvaluationTable;
  readonly projectName: string | null;
  readonly seats: readonly NamedSeat[];
  readonly meetings: readonly TableMeeting[];
  readonly rounds: readonly Round[];
  readonly undertakings: readonly Undertaking[];
}

export interface SeatView {
  readonly table: EvaluationTable;
  readonly seat: NamedSeat;
  /** The latest first. */
  readonly history: readonly NamedTerm[];
}

/** Tables as staff see them. */
@Injectable()
export class ViewTables {
  constructor(
    private readonly tables: TableRepository,
    private readonly terms: TermRepository,
    private readonly meetings: MeetingRepository,
    private readonly rounds: RoundRepository,
    private readonly undertakings: UndertakingRepository,
    private readonly names: SeatNames,
    private readonly projects: ManageProjects,
  ) {}

  async list(ctx: Ctx): Promise<TablesView> {
    ensureStaff(ctx);
    const [tables, projects] = await Promise.all([this.tables.list(ctx), this.projects.list(ctx)]);
    const [last] = tables;
    const components = last ? componentsText(componentsOf(await this.tables.listSeats(ctx, last.id))) : null;
    return { tables, projects: projects.map(({ id, name }) => ({ id, name })), components };
  }

  /** By itself, without anybody's name. Throws `evaluation_table.not_found`. */
  async getTable(ctx: Ctx, id: string): Promise<EvaluationTable> {
    ensureStaff(ctx);
    return this.tables.get(ctx, id);
  }

  /** Throws `evaluation_table.not_found`. */
  async get(ctx: Ctx, id: string): Promise<TableView> {
    ensureStaff(ctx);
    const table = await this.tables.get(ctx, id);
    const [seats, meetings, rounds, undertakings, projects] = await Promise.all([
      this.names.list(ctx, id),
      this.meetings.list(ctx, id),
      this.rounds.list(ctx, id),
      this.undertakings.list(ctx, id),
      this.projects.list(ctx),
    ]);
    const projectName = projects.find((project) => project.id === table.projectId)?.name ?? null;
    return { table, projectName, seats, meetings, rounds, undertakings };
  }

  /** Throws `evaluation_seat.not_found`. */
  async getSeat(ctx: Ctx, id: string): Promise<SeatView> {
    ensureStaff(ctx);
    const { tableId } = await this.tables.getSeat(ctx, id);
    const [table, seats, terms] = await Promise.all([
      this.tables.get(ctx, tableId),
      this.names.list(ctx, tableId),
      this.terms.listOfSeat(ctx, id),
    ]);
    const seat = seats.find((one) => one.id === id) as NamedSeat;
    return { table, seat, history: await this.names.name(ctx, terms) };
  }

  /** Seats that somebody can be given, for a person's page. */
  async listOpenSeats(ctx: Ctx): Promise<{ id: string; label: string }[]> {
    ensureStaff(ctx);
    const views = await Promise.all(
      (await this.tables.list(ctx)).map(async (table) => ({ table, seats: await this.names.list(ctx, table.id) })),
    );
    return views.flatMap(({ table, seats }) =>
      seats
        .filter(({ holder, substitute }) => !holder || !substitute)
        .map(({ id, number, component }) => ({ id, label: `${table.name}: ${number}. ${component}` })),
    );
  }

  /** Where somebody sits today, or is going to. */
  async listSeatsOf(ctx: Ctx, personId: string): Promise<{ table: EvaluationTable; seat: Seat; term: NamedTerm }[]> {
    ensureStaff(ctx);
    const terms = await this.names.name(ctx, await this.terms.listRunningOf(ctx, personId));
    return Promise.all(
      terms.map(async (term) => ({
        table: await this.tables.get(ctx, term.tableId),
        seat: await this.tables.getSeat(ctx, term.seatId),
        term,
      })),
    );
  }
}

function componentsOf(seats: readonly Seat[]): Component[] {
  return byComponent(seats).map(([component, { length }]) => ({ component, seats: length }));
}
