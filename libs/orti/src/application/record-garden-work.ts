// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import {
  addDays,
  beneficiaryOf,
  type Ctx,
  DomainError,
  newId,
  romeDay,
  isStaff,
  type WorkedTime,
  workedMinutes,
} from '@reciproca/kernel';
import { Ledger } from '@reciproca/ledger';
import { Residences } from '@reciproca/territory';
import type { GardenWork } from '../domain/garden.js';
import { ensureMayAnswerFor } from '../domain/garden.policy.js';
import { GardenRepository } from '../persistence/garden.repository.js';

const OLDEST_DAYS = 60;
/** Twelve hours of work: more is no day in a garden, whoever writes it down. */
const MOST_MINUTES_A_DAY = 720;
const LEAST_MINUTES = 5;

/** When somebody worked: from and until, or how long. */
export interface WorkInput extends WorkedTime {
  /** yyyy-mm-dd */
  readonly workedOn: string;
  readonly note?: string | undefined;
  /** Other hours than those that are written of that day already, on the phone, on a sheet or by themselves. */
  readonly again?: boolean | undefined;
}

/** Work in the garden earns minutes: somebody writes it down, who answers for the garden confirms it. */
@Injectable()
export class RecordGardenWork {
  constructor(
    private readonly people: People,
    private readonly gardens: GardenRepository,
    private readonly ledger: Ledger,
    private readonly residences: Residences,
  ) {}

  /** Throws `work.same_day` where hours of that day are written and these are not said to be others. */
  async record(ctx: Ctx, gardenId: string, { workedOn, note, again = false, ...time }: WorkInput): Promise<GardenWork> {
    const input = { workedOn, note, minutes: workedMinutes(time) };
    if (input.minutes < LEAST_MINUTES) throw new DomainError('work.minutes_needed', 'invalid', { field: 'from' });
    await this.people.keepPerson(ctx, beneficiaryOf(ctx));
    await this.gardens.getGarden(ctx, gardenId);
    const now = ctx.clock.now();
    if (input.workedOn > romeDay(now)) throw new DomainError('work.in_the_future', 'invalid', { field: 'workedOn' });
    const oldest = addDays(romeDay(now), -OLDEST_DAYS);
    if (input.workedOn < oldest)
      throw new DomainError('work.too_long_ago', 'invalid', { field: 'workedOn', days: OLDEST_DAYS });
    const work: GardenWork = {
      id: newId(),
      gardenId,
      personId: beneficiaryOf(ctx),
      workedOn: input.workedOn,
      minutes: input.minutes,
      note: input.note ?? null,
      state: 'recorded',
    };
    const before = await this.gardens.minutesOfDay(ctx, work.personId, work.workedOn);
    if (before > 0 && !again) throw new DomainError('work.same_day', 'conflict', { field: 'again', minutes: before });
    if (before + work.minutes > MOST_MINUTES_A_DAY)
      throw new DomainError('work.day_is_full', 'conflict', { field: 'minutes', left: MOST_MINUTES_A_DAY - before });
    const home = await this.residences.findResidence(ctx, work.personId);
    if (!(await this.gardens.insertWork(ctx, work, home?.comuneCode ?? null)))
      throw new DomainError('work.already_on_paper', 'conflict');
    return work;
  }

  async decide(ctx: Ctx, workId: string, decision: 'confirmed' | 'rejected'): Promise<GardenWork> {
    const work = await this.gardens.getWorkForUpdate(ctx, workId);
    const garden = await this.gardens.getGarden(ctx, work.gardenId);
    ensureMayAnswerFor(ctx, garden);
    if (work.state !== 'recorded') throw new DomainError('work.already_decided', 'conflict', { state: work.state });
    this.ensureOfAnother(ctx, work);
    const transferId = decision === 'confirmed' ? await this.pay(ctx, work, garden.name) : null;
    await this.gardens.decideWork(ctx, workId, decision, transferId);
    const { enteredBy: _, ...decided } = work;
    return { ...decided, state: decision };
  }

  /** Neither their own hours, nor those of whom they act for; who is no operator, nor what they wrote down themselves. */
  private ensureOfAnother(ctx: Ctx, { personId, enteredBy }: { personId: string; enteredBy: string | null }): void {
    const me = ctx.actor.personId;
    const isOwn = personId === me || personId === ctx.beneficiaryId || (!isStaff(ctx) && enteredBy === me);
    if (isOwn) throw new DomainError('work.not_ones_own', 'forbidden');
  }

  private async pay(ctx: Ctx, work: GardenWork, gardenName: string): Promise<string> {
    const { transferId } = await this.ledger.transfer(ctx, {
      reason: 'garden_work',
      postings: [
        { account: { kind: 'garden', ownerId: work.gardenId }, minutes: -work.minutes },
        { account: { kind: 'person', ownerId: work.personId }, minutes: work.minutes },
      ],
      reference: { type: 'garden_work', id: work.id },
      memo: gardenName,
      idempotencyKey: `garden-work:${work.id}`,
    });
    return transferId;
  }
}
