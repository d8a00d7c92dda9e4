// SPDX-License-Identifier: AGPL-3.0-or-later
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { SolverThreads } from '@reciproca/matching';

/** One thread for what takes long; two cores leave the other to the server. */
@Injectable()
export class EngineThreads extends SolverThreads implements BeforeApplicationShutdown {
  constructor() {
    super(1);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.close();
  }
}
