// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { TextKey } from '@reciproca/ui';
import type { Service } from '../domain/listing.js';

export interface WayElsewhere {
  readonly href: string;
  readonly textKey: TextKey;
}
type Find = (ctx: Ctx, requestId: string) => Promise<WayElsewhere | null>;

/** Where else what somebody asks for may be found, once they look beyond their neighbours. Filled by the libs that know. */
@Injectable()
export class WaysElsewhere {
  private readonly finds = new Map<Service, Find>();

  add(service: Service, find: Find): void {
    this.finds.set(service, find);
  }

  async find(ctx: Ctx, service: Service, requestId: string): Promise<WayElsewhere | null> {
    return (await this.finds.get(service)?.(ctx, requestId)) ?? null;
  }
}
