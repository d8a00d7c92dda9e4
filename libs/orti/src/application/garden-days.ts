// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { CalendarItem, CalendarItems } from '@reciproca/calendars';
import { People, type PersonCard } from '@reciproca/identity';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { hoursText, Places } from '@reciproca/territory';
import { formatGrams, translator } from '@reciproca/ui';
import type { Garden } from '../domain/garden.js';
import type { GardenDay } from '../domain/garden-day.js';
import { ensureMayAnswerFor } from '../domain/garden.policy.js';
import { listGardenDays } from '../persistence/garden-days.read-model.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { GardenParts } from './garden-parts.js';

const MOST = 500;

/** The calendar of a garden, for who answers for it: what is fetched, kept and still free on which day. */
@Injectable()
export class GardenDays {
  constructor(
    private readonly gardens: GardenRepository,
    private readonly places: Places,
    private readonly people: People,
    private readonly parts: GardenParts,
  ) {}

  async list(ctx: Ctx, id: string, from: Date, until: Date): Promise<CalendarItems> {
    await this.garden(ctx, id);
    const found = await listGardenDays(ctx, { gardenId: id, from, until, limit: MOST + 1 });
    const days = found.slice(0, MOST);
    const ids = days.flatMap(({ personId }) => personId ?? []);
    const people = await this.people.listPeopleByIds(ctx, [...new Set(ids)]);
    const others = await this.parts.listDays(ctx, id, from, until);
    const items = [...days.map((day) => itemOf(ctx, day, people.get(day.personId ?? ''))), ...others];
    const inOrder = items.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
    return { isCut: found.length > MOST, items: inOrder };
  }

  /** What it is called, and in words when it is open; null where nobody has written that down. */
  async describe(ctx: Ctx, id: string): Promise<{ readonly name: string; readonly hours: string | null }> {
    const { name, placeId } = await this.garden(ctx, id);
    const { hours } = await this.places.getPlace(ctx, placeId);
    return { name, hours: hours && hoursText(translator(ctx.language), hours) };
  }

  private async garden(ctx: Ctx, id: string): Promise<Garden> {
    const garden = await this.gardens.getGarden(ctx, id);
    ensureMayAnswerFor(ctx, garden);
    return garden;
  }
}

/** In full by name once something is agreed, as on the page of the garden. */
function itemOf(ctx: Ctx, { kind, crop, grams, ...day }: GardenDay, person: PersonCard | undefined): CalendarItem {
  const t = translator(ctx.language);
  const what = { crop: crop.slice(0, 1).toUpperCase() + crop.slice(1), kg: formatGrams(grams, ctx.language) };
  const title = t(kind === 'thanks' ? 'orti:days.thanks' : 'orti:days.part', what);
  const isKnown = isStaff(ctx) || kind === 'agreed' || kind === 'thanks';
  return {
    id: day.id,
    kind: kind === 'thanks' ? 'agreed' : kind,
    title,
    shortTitle: title,
    href: day.href,
    people: person ? [{ id: person.id, name: isKnown ? person.fullName : person.shortName }] : [],
    startsAt: day.startsAt,
    endsAt: day.endsAt,
  };
}
