// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx, PageAsk, PageOf } from '@reciproca/kernel';
import { InstallationLogRepository, type LogEntry } from '../persistence/installation-log.repository.js';

/** What administrators have done, newest first. */
@Injectable()
export class ShowLog {
  constructor(private readonly log: InstallationLogRepository) {}

  execute(ctx: Ctx, page: PageAsk): Promise<PageOf<LogEntry>> {
    return this.log.list(ctx, page);
  }
}
