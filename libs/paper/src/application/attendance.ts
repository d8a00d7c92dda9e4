// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People, type PersonCard, SearchPeople } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff } from '@reciproca/kernel';
import { type Garden, ManageGardens, RecordGardenWork } from '@reciproca/orti';
import { readCardCode } from '../domain/card-code.js';
import { PersonCards } from './person-cards.js';

const MOST_EXPECTED = 24;

export interface AttendanceSheet {
  readonly garden: Garden;
  readonly placeName: string;
  /** Who has worked there lately, then the ente's gardeners, by family name. */
  readonly expected: readonly PersonCard[];
}

export interface SheetEntry {
  /** yyyy-mm-dd */
  readonly workedOn: string;
  readonly rows: readonly { readonly personId: string; readonly minutes?: number | undefined }[];
  /** Names written by hand under the others: by telephone number or card. */
  readonly others: readonly { readonly who?: string | undefined; readonly minutes?: number | undefined }[];
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
    const { garden, placeName, work, answersForIt } = await this.gardens.show(ctx, gardenId);
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

  /** All lines or none; returns how many. Throws `attendance.empty`, `attendance.who_unknown`, `work.already_on_paper` with their field. */
  async enter(ctx: Ctx, gardenId: string, { workedOn, rows, others }: SheetEntry): Promise<number> {
    if (!isStaff(ctx)) throw forbidden();
    await this.gardens.show(ctx, gardenId);
    let entered = 0;
    for (const [index, { personId, minutes }] of rows.entries()) {
      if (!minutes) continue;
      await this.people.getPerson(ctx, personId);
      await this.write(ctx, gardenId, { personId, workedOn, minutes }, `rows.${index}.minutes`);
      entered += 1;
    }
    for (const [index, { who, minutes }] of others.entries()) {
      if (!who && !minutes) continue;
      if (!minutes) throw new DomainError('attendance.minutes_needed', 'invalid', { field: `others.${index}.minutes` });
      const personId = await this.getByPhoneOrCard(ctx, who ?? '', `others.${index}.who`);
      await this.write(ctx, gardenId, { personId, workedOn, minutes }, `others.${index}.minutes`);
      entered += 1;
    }
    if (entered === 0) throw new DomainError('attendance.empty', 'invalid', { field: 'workedOn' });
    return entered;
  }

  private async write(
    ctx: Ctx,
    gardenId: string,
    line: { personId: string; workedOn: string; minutes: number },
    field: string,
  ): Promise<void> {
    const { personId, workedOn, minutes } = line;
    try {
      await this.work.record({ ...ctx, beneficiaryId: personId, channel: 'paper' }, gardenId, { workedOn, minutes });
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'work.already_on_paper') throw error;
      throw new DomainError(error.code, 'invalid', { field });
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
