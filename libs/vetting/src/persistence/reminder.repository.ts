// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import { ValidityReminderEntity } from './validity-reminder.entity.js';

export interface Reminder {
  readonly personId: string;
  readonly kind: string;
  /** yyyy-mm-dd */
  readonly until: string;
  readonly days: number;
}

@Injectable()
export class ReminderRepository {
  constructor(
    @InjectRepository(ValidityReminderEntity) private readonly reminders: Repository<ValidityReminderEntity>,
  ) {}

  /** Whether this reminder is new: false for all but the first who asks. */
  note(ctx: Ctx, { personId, kind, until, days }: Reminder): Promise<boolean> {
    return ownRows(ctx, this.reminders).insertNew({ personId, kind, until, days, at: ctx.clock.now() });
  }
}
