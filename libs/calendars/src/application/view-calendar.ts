// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import {
  ClosingDays,
  Diary,
  type DiaryEntry,
  DiaryWords,
  type OpenTime,
  OpenTimes,
  type SpecialDay,
} from '@reciproca/diary';
import {
  actsAsStaff,
  beneficiaryOf,
  type Ctx,
  endOfRomeDay,
  forbidden,
  isStaff,
  romeDay,
  startOfRomeDay,
} from '@reciproca/kernel';
import { Delegations, People } from '@reciproca/identity';
import { Residences } from '@reciproca/territory';
import { translator } from '@reciproca/ui';
import { type CalendarItem, daysOfItem, isLoose } from '../domain/calendar-item.js';
import '../texts/calendars-texts.js';

/** Whose time is looked at: one person's, that of who lives in an area, or, where neither is named, everybody's of the ente. */
export interface Whose {
  readonly personId?: string | undefined;
  readonly areaId?: string | undefined;
}

export interface CalendarDay {
  /** yyyy-mm-dd */
  readonly day: string;
  readonly special: SpecialDay | null;
  readonly items: readonly CalendarItem[];
}

export interface ShownCalendar {
  readonly days: readonly CalendarDay[];
  /** For no hour of these days in particular. */
  readonly loose: readonly CalendarItem[];
  /** More is open than a calendar can show: the last of it is left out. */
  readonly isCut: boolean;
}

export interface CalendarItems extends Pick<ShownCalendar, 'isCut'> {
  readonly items: readonly CalendarItem[];
}

const MOST_OPEN_TIMES = 2_000;

/** Views of the diary: what is agreed, what waits for a yes, who is away, and what is still open. */
@Injectable()
export class ViewCalendar {
  constructor(
    private readonly diary: Diary,
    private readonly words: DiaryWords,
    private readonly openTimes: OpenTimes,
    private readonly closingDays: ClosingDays,
    private readonly people: People,
    private readonly residences: Residences,
    private readonly delegations: Delegations,
  ) {}

  /** One's own, or for staff at their own desk the ente's. */
  ownOf(ctx: Ctx): Whose {
    return actsAsStaff(ctx) ? {} : { personId: beneficiaryOf(ctx) };
  }

  /** @param days yyyy-mm-dd, in order. Throws `access.forbidden` for who may see only their own. */
  async days(ctx: Ctx, whose: Whose, days: readonly string[]): Promise<ShownCalendar> {
    const [first = romeDay(ctx.clock.now()), last = first] = [days[0], days.at(-1)];
    return this.inDays(ctx, await this.list(ctx, whose, startOfRomeDay(first), endOfRomeDay(last)), days);
  }

  /** The same by days; of whatever has days of its own. */
  async inDays(ctx: Ctx, { items, isCut }: CalendarItems, days: readonly string[]): Promise<ShownCalendar> {
    const special = await this.closingDays.listSpecial(ctx, days);
    const timed = items.filter((item) => !isLoose(item));
    return {
      isCut,
      loose: items.filter(isLoose),
      days: days.map((day) => ({
        day,
        special: special.get(day) ?? null,
        items: timed.filter((item) => daysOfItem(item).includes(day)),
      })),
    };
  }

  /** Everything between two instants, the soonest first. */
  async list(ctx: Ctx, whose: Whose, from: Date, until: Date): Promise<CalendarItems> {
    const taken = await this.listTaken(ctx, whose, from, until);
    const open = await this.openTimes.list(ctx, {
      personId: whose.personId ?? null,
      areaId: whose.areaId ?? null,
      from,
      until,
      limit: MOST_OPEN_TIMES + 1,
    });
    const isOwn = isOwnOf(ctx, whose);
    const items = [...taken, ...open.slice(0, MOST_OPEN_TIMES).map((time) => openItem(time, isOwn))];
    return {
      items: items.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime()),
      isCut: open.length > MOST_OPEN_TIMES,
    };
  }

  /** The same without what is still open: what the diary itself holds. */
  async listTaken(ctx: Ctx, whose: Whose, from: Date, until: Date): Promise<CalendarItem[]> {
    const isOwn = isOwnOf(ctx, whose);
    if (!isOwn && !isStaff(ctx)) throw forbidden();
    return this.taken(ctx, await this.diary.listBetween(ctx, await this.peopleOf(ctx, whose), from, until), isOwn);
  }

  private async peopleOf(ctx: Ctx, whose: Whose): Promise<readonly string[] | null> {
    if (whose.personId) return [whose.personId];
    return whose.areaId ? this.residences.listPeopleOfArea(ctx, whose.areaId) : null;
  }

  private async taken(ctx: Ctx, entries: readonly DiaryEntry[], isOwn: boolean): Promise<CalendarItem[]> {
    const told = await this.words.tell(ctx, entries);
    const isLimited = (await this.delegations.findLimits(ctx)) !== null;
    const t = translator(ctx.language);
    // Two people's agreement is one thing.
    const things = [...new Map(entries.map((entry) => [entry.causeId, entry])).values()];
    const nameless = things.filter(({ causeId }) => !told.has(causeId)).map(({ personId }) => personId);
    const people = isOwn ? null : await this.people.listPeopleByIds(ctx, nameless);
    return things.map((entry): CalendarItem => {
      const cause = told.get(entry.causeId);
      const isAway = entry.firmness === 'absent';
      const title = t(isAway ? 'calendars:away' : 'calendars:taken');
      const whole = {
        title,
        shortTitle: title,
        href: isAway && !isLimited ? awayHref(entry, isOwn) : null,
        people: [],
      };
      const name = people?.get(entry.personId)?.fullName;
      return {
        id: entry.causeId,
        kind: KIND_OF[entry.firmness],
        startsAt: entry.startsAt,
        endsAt: entry.endsAt,
        ...(cause ?? { ...whole, ...(name && { people: [{ id: entry.personId, name }] }) }),
      };
    });
  }
}

const KIND_OF = { held: 'held', agreed: 'agreed', absent: 'absent' } as const;

function isOwnOf(ctx: Ctx, whose: Whose): boolean {
  return whose.personId !== undefined && whose.personId === ctx.beneficiaryId;
}

function awayHref({ personId }: DiaryEntry, isOwn: boolean): string {
  return isOwn ? '/absences' : `/people/${personId}/absences`;
}

function openItem({ person, ...time }: OpenTime, isOwn: boolean): CalendarItem {
  return { ...time, shortTitle: time.title, people: isOwn ? [] : [person] };
}
