// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { ManageProjects } from '@reciproca/projects';
import { type Component, countSeats, MOST_SEATS, readComponents } from '../domain/components.js';
import { ensureCoordinator } from '../domain/evaluation.policy.js';
import type { EvaluationTable } from '../domain/evaluation-table.js';
import type { Seat } from '../domain/seat.js';
import { TableRepository } from '../persistence/table.repository.js';
import type { AddSeatsInput, ChangeTableInput, NewTableInput } from './evaluation.input.js';

/** A table with its seats and its rules. */
@Injectable()
export class ManageTables {
  constructor(
    private readonly tables: TableRepository,
    private readonly projects: ManageProjects,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws what `readComponents` throws, `evaluation.quorum_too_high` and `project.not_found`. */
  async create(ctx: Ctx, { components, projectId, ...rules }: NewTableInput): Promise<EvaluationTable> {
    ensureCoordinator(ctx);
    if (projectId) await this.projects.get(ctx, projectId);
    const read = readComponents(components);
    ensureQuorum(rules.quorum, countSeats(read));
    const table: EvaluationTable = {
      ...{ id: newId(), projectId: projectId ?? null, ...rules, isPublished: false },
      ...{ linkToken: randomBytes(12).toString('base64url'), createdAt: ctx.clock.now() },
    };
    await this.tables.insert(ctx, table);
    await this.tables.insertSeats(ctx, seatsOf(table.id, read, 0));
    await this.record(ctx, table.id, 'evaluation_table_created');
    return table;
  }

  /** Throws `evaluation.quorum_too_high`. */
  async change(ctx: Ctx, id: string, input: ChangeTableInput): Promise<EvaluationTable> {
    ensureCoordinator(ctx);
    const table = await this.tables.lock(ctx, id);
    ensureQuorum(input.quorum, (await this.tables.listSeats(ctx, id)).length);
    const changed = { ...table, ...input };
    await this.tables.save(ctx, changed);
    await this.record(
      ctx,
      id,
      input.isPublished === table.isPublished ? 'evaluation_table_changed' : 'evaluation_published',
    );
    return changed;
  }

  /** Throws what `readComponents` throws. */
  async addSeats(ctx: Ctx, id: string, { components }: AddSeatsInput): Promise<void> {
    ensureCoordinator(ctx);
    await this.tables.lock(ctx, id);
    const read = readComponents(components);
    const seats = await this.tables.listSeats(ctx, id);
    if (seats.length + countSeats(read) > MOST_SEATS)
      throw new DomainError('evaluation.too_many_seats', 'invalid', { field: 'components', most: MOST_SEATS });
    await this.tables.insertSeats(ctx, seatsOf(id, read, seats.length));
    await this.record(ctx, id, 'evaluation_seats_added');
  }

  private record(ctx: Ctx, tableId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, tableId } });
  }
}

function seatsOf(tableId: string, components: readonly Component[], after: number): Seat[] {
  const names = components.flatMap(({ component, seats }) => Array.from({ length: seats }, () => component));
  return names.map((component, nth) => ({ id: newId(), tableId, number: after + nth + 1, component }));
}

function ensureQuorum(quorum: number, seats: number): void {
  if (quorum > seats) throw new DomainError('evaluation.quorum_too_high', 'invalid', { field: 'quorum', most: seats });
}
