// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { fullName, People, readablePhone } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { type Part, type Seat, type SeatTerm, sits } from '../domain/seat.js';
import { TableRepository } from '../persistence/table.repository.js';
import { TermRepository } from '../persistence/term.repository.js';

export interface NamedTerm extends SeatTerm {
  /** Null once it is forgotten who it was. */
  readonly name: string | null;
  /** How they are reached. */
  readonly contact: string | null;
}

export interface NamedSeat extends Seat {
  /** Who sits there today, or is going to. */
  readonly holder: NamedTerm | null;
  readonly substitute: NamedTerm | null;
  /** Nobody speaks for it today. */
  readonly isVacant: boolean;
}

/** Who sits where by their names, for staff. */
@Injectable()
export class SeatNames {
  constructor(
    private readonly tables: TableRepository,
    private readonly terms: TermRepository,
    private readonly people: People,
  ) {}

  async list(ctx: Ctx, tableId: string): Promise<NamedSeat[]> {
    const seats = await this.tables.listSeats(ctx, tableId);
    const terms = await this.name(ctx, await this.terms.listRunning(ctx, tableId));
    const today = romeDay(ctx.clock.now());
    return seats.map((seat) => {
      const of = (part: Part) => terms.find((term) => term.seatId === seat.id && term.part === part) ?? null;
      const holder = of('holder');
      return { ...seat, holder, substitute: of('substitute'), isVacant: !holder || !sits(holder, today) };
    });
  }

  async name(ctx: Ctx, terms: readonly SeatTerm[]): Promise<NamedTerm[]> {
    const people = await this.people.listPeopleByIds(
      ctx,
      terms.flatMap(({ personId }) => personId ?? []),
    );
    return terms.map((term) => {
      const person = people.get(term.personId ?? '');
      return {
        ...term,
        name: person ? fullName(person.givenName, person.familyName) : term.outsideName,
        contact: person ? person.phone && readablePhone(person.phone) : term.outsideContact,
      };
    });
  }
}
