// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { SolverThreads } from '@reciproca/matching';

/** A thread for what is solved while somebody waits, so that it never stands in line behind a night's plan. */
@Injectable()
export class QuickThreads extends SolverThreads implements BeforeApplicationShutdown {
  constructor() {
    super(1);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
