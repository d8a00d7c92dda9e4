// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, ensureBorn, People } from '@reciproca/identity';
import {
  type Ctx,
  DomainError,
  ensureWithinYears,
  isStaff,
  newId,
  notFound,
  romeDay,
  YEARS_PAPERS_HOLD,
} from '@reciproca/kernel';
import { ensureNotToCome, openPeriod, periodsOf } from '../domain/register.rules.js';
import type { Availability, Training } from '../domain/standing.js';
import { ensureMaySee, ensureStaff } from '../domain/volunteers.policy.js';
import { RegisterRepository } from '../persistence/register.repository.js';
import { StandingRepository } from '../persistence/standing.repository.js';
import type { AvailabilityInput, TrainingInput } from './standing.input.js';

/** What a volunteer was taught, written down by staff, and when they can be asked, which volunteers say themselves too. */
@Injectable()
export class KeepStanding {
  constructor(
    private readonly people: People,
    private readonly standing: StandingRepository,
    private readonly register: RegisterRepository,
    private readonly accessLog: AccessLog,
  ) {}

  async find(ctx: Ctx, personId: string): Promise<{ trainings: Training[]; availability: Availability | null }> {
    ensureMaySee(ctx, personId);
    const [trainings, availability] = await Promise.all([
      this.standing.listTrainings(ctx, personId),
      this.standing.findAvailability(ctx, personId),
    ]);
    return { trainings, availability };
  }

  /** Throws `volunteers.day_to_come`, `volunteers.training_backwards`, `person.not_born_then`, `period.too_far`. */
  async addTraining(ctx: Ctx, personId: string, { hours, validUntil, ...input }: TrainingInput): Promise<Training> {
    ensureStaff(ctx);
    const person = await this.people.keepPerson(ctx, personId);
    const today = romeDay(ctx.clock.now());
    ensureNotToCome(input.day, today);
    ensureBorn(person, input.day, 'day');
    if (validUntil && validUntil < input.day)
      throw new DomainError('volunteers.training_backwards', 'invalid', { field: 'validUntil' });
    ensureWithinYears(validUntil, today, YEARS_PAPERS_HOLD, 'validUntil');
    const training = {
      ...input,
      id: newId(),
      personId,
      validUntil: validUntil ?? null,
      minutes: Math.max(1, Math.round(hours * 60)),
    };
    await this.standing.insertTraining(ctx, training);
    await this.record(ctx, personId, 'training_added');
    return training;
  }

  /** It was written down by mistake. */
  async removeTraining(ctx: Ctx, id: string): Promise<Training> {
    ensureStaff(ctx);
    const training = await this.standing.findTraining(ctx, id);
    if (!training) throw notFound('training');
    await this.standing.deleteTraining(ctx, id);
    await this.record(ctx, training.personId, 'training_removed');
    return training;
  }

  /** By staff for anybody; by a volunteer, or who acts for one, while they are in the register. Throws `volunteers.not_entered`. */
  async setAvailability(ctx: Ctx, personId: string, { words, ...input }: AvailabilityInput): Promise<Availability> {
    ensureMaySee(ctx, personId);
    await this.people.keepPerson(ctx, personId);
    if (!isStaff(ctx) && !openPeriod(periodsOf(await this.register.listOf(ctx, personId))))
      throw new DomainError('volunteers.not_entered', 'conflict');
    const weekdays = [...new Set(input.weekdays)].toSorted((a, b) => a - b);
    const availability = { ...input, personId, weekdays, words: words ?? null };
    await this.standing.saveAvailability(ctx, availability);
    await this.record(ctx, personId, 'availability_set');
    return availability;
  }

  private record(ctx: Ctx, personId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId, detail: { what } });
  }
}
