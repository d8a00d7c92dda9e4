// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Ctx } from '@reciproca/kernel';
import { UNREAD_COUNTER, type UnreadCounter } from './unread-counter.port.js';

/** What waits to be read, as far as anybody counts it. */
@Injectable()
export class Unread {
  private counter: UnreadCounter | null | undefined;

  constructor(private readonly modules: ModuleRef) {}

  async count(ctx: Ctx): Promise<number> {
    return (await this.findCounter()?.countUnread(ctx)) ?? 0;
  }

  async lastSeq(ctx: Ctx): Promise<number> {
    return (await this.findCounter()?.lastSeq?.(ctx)) ?? 0;
  }

  /** What still waits once what the page at this path tells of is read. */
  async seen(ctx: Ctx, path: string): Promise<number> {
    const counter = this.findCounter();
    return (await (counter?.seen ? counter.seen(ctx, path) : counter?.countUnread(ctx))) ?? 0;
  }

  private findCounter(): UnreadCounter | null {
    if (this.counter === undefined) {
      try {
        // Looked up, not injected: who fills the port depends on this lib.
        this.counter = this.modules.get<UnreadCounter>(UNREAD_COUNTER, { strict: false });
      } catch {
        this.counter = null;
      }
    }
    return this.counter;
  }
}
