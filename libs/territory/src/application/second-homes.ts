// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, newId, notFound, romeDay } from '@reciproca/kernel';
import type { Place } from '../domain/place.js';
import { ensureSpan, MOST_SECOND_HOMES, type SecondHome } from '../domain/second-home.js';
import { SecondHomeRepository } from '../persistence/second-home.repository.js';
import { Comuni } from './comuni.js';
import { Places } from './places.js';

export interface SecondHomeInput {
  readonly address: string;
  /** By its name. */
  readonly comune: string;
  readonly about?: string | undefined;
  readonly startsOn?: string | undefined;
  readonly endsOn?: string | undefined;
}

export type ShownSecondHome = SecondHome & { readonly place: Place };

/** Other homes of a person's, for a time: what they ask for can begin and end there. */
@Injectable()
export class SecondHomes {
  constructor(
    private readonly homes: SecondHomeRepository,
    private readonly places: Places,
    private readonly comuni: Comuni,
    private readonly people: People,
    private readonly accessLog: AccessLog,
  ) {}

  /** For staff; the reading is written down by whoever shows the person. */
  async list(ctx: Ctx, personId: string): Promise<ShownSecondHome[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.getPerson(ctx, personId);
    const homes = await this.homes.list(ctx, personId);
    const places = await this.places.listPlacesByIds(
      ctx,
      homes.map(({ placeId }) => placeId),
    );
    return homes.map((home) => ({ ...home, place: places.get(home.placeId) as Place }));
  }

  /** Throws `comune.unknown`, `comune.several`, `second_home.ends_before`, `second_home.past`, `second_home.too_many`. */
  async add(ctx: Ctx, personId: string, input: SecondHomeInput): Promise<ShownSecondHome[]> {
    const writtenBy = ctx.actor.personId;
    if (!isStaff(ctx) || !writtenBy) throw forbidden();
    await this.people.lock(ctx, personId);
    await this.people.keepPerson(ctx, personId);
    const today = romeDay(ctx.clock.now());
    const span = { startsOn: input.startsOn ?? today, endsOn: input.endsOn ?? null };
    ensureSpan(span, today);
    if ((await this.homes.list(ctx, personId)).length >= MOST_SECOND_HOMES)
      throw new DomainError('second_home.too_many', 'conflict', { count: MOST_SECOND_HOMES });
    const { code: comuneCode } = await this.comuni.getByName(ctx, input.comune, 'comune');
    const { address } = input;
    const place = await this.places.ensurePlace(ctx, { kind: 'home', name: address, address, comuneCode });
    await this.homes.insert(ctx, {
      ...{ id: newId(), personId, placeId: place.id, about: input.about ?? null },
      ...{ ...span, writtenBy, writtenAt: ctx.clock.now() },
    });
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'second_home' } });
    return this.list(ctx, personId);
  }

  /** What was asked for from there stays as it is. Throws `second_home.not_found`. */
  async remove(ctx: Ctx, personId: string, id: string): Promise<ShownSecondHome[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.keepPerson(ctx, personId);
    if (!(await this.homes.remove(ctx, personId, id))) throw notFound('second_home');
    await this.accessLog.record(ctx, { action: 'write', personId, detail: { what: 'second_home_removed' } });
    return this.list(ctx, personId);
  }
}
