// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, newId, romeDay } from '@reciproca/kernel';
import { ensureStaff } from '../domain/evaluation.policy.js';
import { OWN } from '../domain/paths.js';
import type { EndReason, SeatTerm } from '../domain/seat.js';
import { TableRepository } from '../persistence/table.repository.js';
import { TermRepository } from '../persistence/term.repository.js';
import type { EndTermInput, SeatPersonInput } from './evaluation.input.js';
import { TellOfEvaluation } from './tell-of-evaluation.js';

/** Who takes a seat, who leaves it, and who speaks for it then. */
@Injectable()
export class SeatPeople {
  constructor(
    private readonly tables: TableRepository,
    private readonly terms: TermRepository,
    private readonly people: People,
    private readonly tell: TellOfEvaluation,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `evaluation.who`, `evaluation.ends_before`, `evaluation.seat_taken`, `evaluation.sits_already`. */
  async seat(ctx: Ctx, seatId: string, input: SeatPersonInput): Promise<SeatTerm> {
    const enteredBy = ensureStaff(ctx);
    const { tableId } = await this.tables.getSeat(ctx, seatId);
    await this.tables.lock(ctx, tableId);
    const { personId = null, outsideName = null, outsideContact = null } = input;
    if ((personId === null) === (outsideName === null))
      throw new DomainError('evaluation.who', 'invalid', { field: 'outsideName' });
    const fromDay = input.fromDay ?? romeDay(ctx.clock.now());
    if (input.toDay && input.toDay < fromDay)
      throw new DomainError('evaluation.ends_before', 'invalid', { field: 'toDay' });
    if (personId) await this.people.keepActive(ctx, personId);
    if (await this.terms.findRunning(ctx, seatId, input.part))
      throw new DomainError('evaluation.seat_taken', 'conflict', { field: 'part' });
    const term: SeatTerm = {
      ...{ id: newId(), tableId, seatId, part: input.part, personId, outsideName },
      ...{ outsideContact: personId ? null : outsideContact, fromDay, toDay: input.toDay ?? null },
      ...{ endedOn: null, endReason: null, enteredBy, createdAt: ctx.clock.now() },
    };
    await this.terms.insert(ctx, term);
    await this.record(ctx, term, 'evaluation_seated');
    await this.tell.these(ctx, [term], { what: 'seat_given', link: OWN, changeId: term.id });
    return term;
  }

  /** Throws `evaluation.seat_empty`, `evaluation.no_substitute`. */
  async end(ctx: Ctx, seatId: string, { leaves: part, reason, takesOver }: EndTermInput): Promise<void> {
    ensureStaff(ctx);
    const { tableId } = await this.tables.getSeat(ctx, seatId);
    await this.tables.lock(ctx, tableId);
    const term = await this.terms.findRunning(ctx, seatId, part);
    if (!term) throw new DomainError('evaluation.seat_empty', 'conflict', { field: 'leaves' });
    const successor = part === 'holder' && takesOver ? await this.terms.findRunning(ctx, seatId, 'substitute') : null;
    if (takesOver && !successor) throw new DomainError('evaluation.no_substitute', 'invalid', { field: 'takesOver' });
    await this.finish(ctx, term, reason);
    if (successor) await this.takeOver(ctx, successor);
  }

  /** Their time is over: who is their substitute does not take over by that, since the ente chooses anew. */
  async lapse(ctx: Ctx, termId: string): Promise<void> {
    const term = await this.lockTerm(ctx, termId);
    if (!term?.toDay || term.endedOn !== null || term.toDay >= romeDay(ctx.clock.now())) return;
    await this.finish(ctx, term, 'term_over');
  }

  /** Somebody has left the ente, or has died: their substitute speaks for the seat from now on. */
  async leave(ctx: Ctx, personId: string): Promise<void> {
    for (const { id } of await this.terms.listRunningOf(ctx, personId)) {
      const term = await this.lockTerm(ctx, id);
      if (!term || term.endedOn !== null) continue;
      const successor = term.part === 'holder' ? await this.terms.findRunning(ctx, term.seatId, 'substitute') : null;
      await this.finish(ctx, term, 'left');
      if (successor) await this.takeOver(ctx, successor);
    }
  }

  private async lockTerm(ctx: Ctx, id: string): Promise<SeatTerm | null> {
    const found = await this.terms.find(ctx, id);
    if (!found) return null;
    await this.tables.lock(ctx, found.tableId);
    return this.terms.find(ctx, id);
  }

  private async takeOver(ctx: Ctx, before: SeatTerm): Promise<void> {
    const today = romeDay(ctx.clock.now());
    await this.terms.end(ctx, before.id, { endedOn: later(today, before.fromDay), endReason: 'took_over' });
    const term: SeatTerm = {
      ...{ ...before, id: newId(), part: 'holder', fromDay: later(today, before.fromDay) },
      ...{ enteredBy: ctx.actor.personId, createdAt: ctx.clock.now() },
    };
    await this.terms.insert(ctx, term);
    await this.record(ctx, term, 'evaluation_took_over');
    await this.tell.these(ctx, [term], { what: 'took_over', link: OWN, changeId: term.id });
  }

  /** Who has died or left hears nothing any more. */
  private async finish(ctx: Ctx, term: SeatTerm, endReason: EndReason): Promise<void> {
    await this.terms.end(ctx, term.id, { endedOn: later(romeDay(ctx.clock.now()), term.fromDay), endReason });
    await this.record(ctx, term, 'evaluation_unseated');
    if (endReason === 'died' || endReason === 'left') return;
    await this.tell.these(ctx, [term], { what: 'seat_ended', link: OWN, changeId: term.id });
  }

  private record(ctx: Ctx, { personId, tableId }: SeatTerm, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what, tableId } });
  }
}

const later = (a: string, b: string): string => (a > b ? a : b);
