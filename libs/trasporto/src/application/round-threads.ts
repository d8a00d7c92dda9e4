// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { SolverThreads } from '@reciproca/matching';

/** A thread of its own for rounds: the search blocks whoever runs it, and people wait for pages meanwhile. It ends when nobody plans. */
@Injectable()
export class RoundThreads extends SolverThreads implements BeforeApplicationShutdown {
  constructor() {
    super(1);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
