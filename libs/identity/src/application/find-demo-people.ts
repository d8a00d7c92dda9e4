// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Ctx } from '@reciproca/kernel';
import { DEMO_PEOPLE, type DemoPeople, type DemoPerson } from './demo-people.port.js';

@Injectable()
export class FindDemoPeople {
  constructor(private readonly modules: ModuleRef) {}

  /** Nobody where the port is not filled. */
  async execute(ctx: Ctx): Promise<readonly DemoPerson[]> {
    return (await this.findPort()?.listDemoPeople(ctx)) ?? [];
  }

  private findPort(): DemoPeople | null {
    try {
      return this.modules.get<DemoPeople>(DEMO_PEOPLE, { strict: false });
    } catch {
      return null;
    }
  }
}
