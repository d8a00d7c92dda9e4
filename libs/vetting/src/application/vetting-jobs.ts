// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Enti, ValidityKinds } from '@reciproca/identity';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { emit, JobSchedule, type Message, Subscriptions } from '@reciproca/platform';
import { daysLeft, REMINDER_DAYS, reminderDue } from '../domain/reminder.rules.js';
import { FILE_DROPPED, type FileDropped, VALIDITY_ENDING, type ValidityEnding } from '../domain/vetting.events.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import { ReminderRepository } from '../persistence/reminder.repository.js';
import { DocumentStore } from './document-store.js';

const DAY_MS = 86_400_000;
/** What ended longer ago than this is old news. */
const LATEST_DAYS = 14;
const FILES_AT_ONCE = 500;

/** Reminds people of what ends, once for each step, and takes away files that nothing points to. */
@Injectable()
export class VettingJobs implements OnModuleInit {
  constructor(
    private readonly schedule: JobSchedule,
    private readonly subscriptions: Subscriptions,
    private readonly enti: Enti,
    private readonly kinds: ValidityKinds,
    private readonly reminders: ReminderRepository,
    private readonly documents: DocumentRepository,
    private readonly store: DocumentStore,
  ) {}

  onModuleInit(): void {
    this.schedule.eachEnte(6 * 60, 'remind-of-validities', this.enti.listOpenRows, (ctx) => this.remind(ctx));
    this.schedule.every('30 2 * * *', 'sweep-document-files', (ctx) => this.sweep(ctx));
    this.subscriptions.outside(FILE_DROPPED, 'vetting.drop_file', (_, { payload }: Message<FileDropped>) =>
      this.store.remove(payload.fileKey),
    );
  }

  /** Whoever of the ente has something that ends. */
  async remind(ctx: Ctx): Promise<void> {
    const today = romeDay(ctx.clock.now());
    const [from, to] = [addDays(today, -LATEST_DAYS), addDays(today, Math.max(...REMINDER_DAYS))];
    for (const { key, listEnding } of this.kinds.list()) {
      for (const { personId, until } of await listEnding(ctx, from, to)) {
        const left = daysLeft(today, until);
        const due = reminderDue(left);
        if (due === null || !(await this.reminders.note(ctx, { personId, kind: key, until, days: due }))) continue;
        const payload: ValidityEnding = { personId, kind: key, until, daysLeft: left };
        await emit(ctx, { topic: VALIDITY_ENDING, payload });
      }
    }
  }

  private async sweep(ctx: Ctx): Promise<void> {
    const old = await this.store.listOlderThan(new Date(ctx.clock.now().getTime() - DAY_MS));
    for (let from = 0; from < old.length; from += FILES_AT_ONCE) {
      const some = old.slice(from, from + FILES_AT_ONCE);
      const kept = await this.documents.listKnownKeys(ctx, some);
      for (const key of some) if (!kept.has(key)) await this.store.remove(key);
    }
  }
}
