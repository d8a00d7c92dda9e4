// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobSchedule } from '@reciproca/platform';
import { VerifyDiary } from './verify-diary.js';

/** Every night the diary is held against its causes; what is off is in the log, and written anew. */
@Injectable()
export class CheckDiary implements OnModuleInit {
  private readonly logger = new Logger('Diary');

  constructor(
    private readonly schedule: JobSchedule,
    private readonly verify: VerifyDiary,
  ) {}

  onModuleInit(): void {
    this.schedule.outside('40 2 * * *', 'verify-diary', async (seed) => {
      for (const report of await this.verify.everywhere(seed)) {
        if (report.isSound) continue;
        this.logger.error(report, 'The diary is not what its causes say: it is written anew');
        await this.verify.mend(seed, report);
      }
    });
  }
}
