// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { JobSchedule } from '@reciproca/platform';
import { VerifyExchange } from './verify-exchange.js';

/** Every night everything is counted again; whoever runs the installation reads in the log what is off. */
@Injectable()
export class CheckExchange implements OnModuleInit {
  private readonly logger = new Logger('Exchange');

  constructor(
    private readonly schedule: JobSchedule,
    private readonly verify: VerifyExchange,
  ) {}

  onModuleInit(): void {
    this.schedule.outside('30 2 * * *', 'verify-exchange', async (seed) => {
      for (const report of await this.verify.everywhere(seed))
        if (!report.isSound) this.logger.error(report, 'What is taken does not add up: console exchange verify');
    });
  }
}
