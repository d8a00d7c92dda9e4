// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, type PersonCard, SearchPeople } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, type WorkedTime, workedMinutes } from '@reciproca/kernel';
import { type Garden, ManageGardens, RecordGardenWork } from '@reciproca/orti';
import { eachOrRefuse } from '@reciproca/platform';
import { readCardCode } from '../domain/card-code.js';
import { PersonCards } from './person-cards.js';

/** Who worked lately stands on the sheet: as many days of work as are read for it. */
const DAYS_LOOKED_BACK_ON = 50;
const MOST_EXPECTED = 24;

export interface AttendanceSheet {
  readonly garden: Garden;
  readonly placeName: string;
  /** Who has worked there lately, then the ente's gardeners, by family name. */
  readonly expected: readonly PersonCard[];
}

/** When somebody came and went, as on the sheet, or how long; other hours than those of that day already where `again`. */
export interface SheetTime extends WorkedTime {
  readonly again?: boolean | undefined;
}

export interface SheetEntry {
  /** yyyy-mm-dd */
  readonly workedOn: string;
  readonly rows: readonly (SheetTime & { readonly personId: string })[];
  /** Names written by hand under the others: by telephone number or card. */
  readonly others: readonly (SheetTime & { readonly who?: string | undefined })[];
}

/** A row with something in it, its minutes worked out. */
export interface SheetLine {
  readonly personId: string;
  readonly name: string;
  readonly minutes: number;
  readonly again: boolean;
  /** Where its fields stand in the form, such as `rows.3.`. */
  readonly at: string;
}

/** The sheet that hangs in the garden's shed, and what comes back on it. */
@Injectable()
export class Attendance {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly work: RecordGardenWork,
    private readonly people: People,
    private readonly search: SearchPeople,
    private readonly cards: PersonCards,
    private readonly accessLog: AccessLog,
  ) {}

  /** For who answers for the garden; throws `garden.not_found`, `garden.referent_only`. */
  async show(ctx: Ctx, gardenId: string): Promise<AttendanceSheet> {
    const { garden, placeName, work, answersForIt } = await this.gardens.show(ctx, gardenId, {
      harvests: { limit: 1 },
      work: { limit: DAYS_LOOKED_BACK_ON },
    });
    if (!answersForIt) throw forbidden('garden.referent_only');
    const lately = [...new Set(work.map(({ personId }) => personId))];
    const gardeners = await this.people.listIdsWithRole(ctx, 'gardener');
    const ids = [...new Set([...lately, ...gardeners])].slice(0, MOST_EXPECTED);
    const people = [...(await this.people.listPeopleByIds(ctx, ids)).values()].filter(
      ({ state }) => state === 'active',
    );
    const expected = people.toSorted(
      (a, b) => a.familyName.localeCompare(b.familyName, 'it') || a.givenName.localeCompare(b.givenName, 'it'),
    );
    await this.accessLog.record(ctx, {
      action: 'read',
      personId: null,
      detail: { what: 'attendance_sheet', gardenId },
    });
    return { garden, placeName, expected };
  }

  /** What would be entered, with its minutes; writes nothing. Throws what {@link enter} throws of its lines. */
  async readLines(ctx: Ctx, gardenId: string, { rows, others }: SheetEntry): Promise<SheetLine[]> {
    if (!isStaff(ctx)) throw forbidden();
    await this.gardens.get(ctx, gardenId);
    const written = [
      ...rows.map((row, index) => ({ ...row, who: undefined, at: `rows.${index}.` })),
      ...others.map((other, index) => ({ ...other, personId: null, at: `others.${index}.` })),
    ];
    const read = await eachOrRefuse(written, async ({ personId: known, who, again = false, at, ...time }) => {
      const minutes = workedMinutes(time, at);
      if (minutes === 0 && !who) return [];
      if (minutes === 0) throw new DomainError('attendance.minutes_needed', 'invalid', { field: `${at}from` });
      const personId = known ?? (await this.getByPhoneOrCard(ctx, who ?? '', `${at}who`));
      const { fullName } = await this.people.getPerson(ctx, personId);
      return [{ personId, name: fullName, minutes, again, at }];
    });
    const lines: SheetLine[] = read.flat();
    if (lines.length === 0) throw new DomainError('attendance.empty', 'invalid', { field: 'workedOn' });
    return lines;
  }

  /** All lines or none; returns how many. Throws `attendance.empty`, `attendance.who_unknown`, and refusals of work with their field. */
  async enter(ctx: Ctx, gardenId: string, entry: SheetEntry): Promise<number> {
    const lines = await this.readLines(ctx, gardenId, entry);
    await eachOrRefuse(lines, (line) => this.write(ctx, gardenId, entry.workedOn, line));
    return lines.length;
  }

  private async write(
    ctx: Ctx,
    gardenId: string,
    workedOn: string,
    { personId, minutes, again, at }: SheetLine,
  ): Promise<void> {
    try {
      const acting: Ctx = { ...ctx, beneficiaryId: personId, channel: 'paper' };
      await this.work.record(acting, gardenId, { workedOn, minutes, again });
    } catch (error) {
      if (!(error instanceof DomainError) || !error.code.startsWith('work.')) throw error;
      const own = String(error.details['field'] ?? 'from');
      const field = own === 'workedOn' ? own : `${at}${own}`;
      throw new DomainError(error.code, 'invalid', { ...error.details, field });
    }
    await this.accessLog.record(ctx, {
      action: 'write',
      personId,
      detail: { what: 'garden_work_from_paper', gardenId },
    });
  }

  private async getByPhoneOrCard(ctx: Ctx, who: string, field: string): Promise<string> {
    const cardCode = readCardCode(who);
    const card = cardCode ? await this.cards.find(ctx, cardCode) : null;
    if (card?.personId) return card.personId;
    const found = await this.search.execute(ctx, { phone: who }).catch(() => ({ items: [] }));
    const [person, ...more] = found.items;
    if (!person || more.length > 0) throw new DomainError('attendance.who_unknown', 'invalid', { field });
    return person.id;
  }
}
