// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff } from '@reciproca/kernel';
import { emit } from '@reciproca/platform';
import { REPORT_SETTLED } from '../domain/conversations.events.js';
import type { Message } from '../domain/message.js';
import type { Report, ReportOutcome } from '../domain/report.js';
import { MessageRepository } from '../persistence/message.repository.js';
import { ReportRepository } from '../persistence/report.repository.js';

const MESSAGES_SHOWN = 10;

/** A report as staff read it: what it is about, with what was written before. */
export interface WholeReport {
  readonly report: Report;
  readonly messages: readonly Message[];
  /** Whole names, by id. */
  readonly names: ReadonlyMap<string, string>;
}

/** Staff look at what was reported, and say whether it stays. Nothing else two people write to each other is read by them. */
@Injectable()
export class SettleReport {
  constructor(
    private readonly people: People,
    private readonly messages: MessageRepository,
    private readonly reports: ReportRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Leaves a mark in the audit. */
  async read(ctx: Ctx, id: string): Promise<WholeReport> {
    if (!isStaff(ctx)) throw forbidden();
    const report = await this.reports.getReport(ctx, id);
    const message = await this.messages.getMessage(ctx, report.messageId);
    const messages = await this.messages.listUpTo(ctx, message, MESSAGES_SHOWN);
    const ids = [message.senderId, message.recipientId].flatMap((one) => one ?? []);
    const people = await this.people.listPeopleByIds(ctx, ids);
    for (const personId of ids)
      await this.accessLog.record(ctx, {
        action: 'read',
        personId,
        detail: { what: 'reported_message', reportId: id },
      });
    return { report, messages, names: new Map([...people.values()].map(({ id: key, fullName }) => [key, fullName])) };
  }

  /** Throws `report.wrong_state` where it is settled. */
  async execute(ctx: Ctx, id: string, outcome: ReportOutcome): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    const { messageId, reportedBy } = await this.reports.getReport(ctx, id);
    const { senderId } = await this.messages.lockMessage(ctx, messageId);
    await this.reports.settle(ctx, id, outcome);
    if (outcome === 'hidden') await this.messages.hide(ctx, messageId);
    if (senderId)
      await emit(ctx, { topic: REPORT_SETTLED, payload: { reportId: id, messageId, senderId, reportedBy, outcome } });
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: senderId,
      detail: { what: 'report_settled', reportId: id, outcome },
    });
  }
}
