// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { CalendarItem } from '@reciproca/calendars';
import type { Ctx } from '@reciproca/kernel';
import type { VNode } from 'preact';

/** What another lib knows of a garden: shown on its page and in its calendar. */
export interface GardenPart {
  /** Smaller stands higher. */
  readonly order: number;
  /** Null leaves it out. */
  render(ctx: Ctx, gardenId: string): Promise<VNode | null>;
  listDays(ctx: Ctx, gardenId: string, from: Date, until: Date): Promise<readonly CalendarItem[]>;
}

/** Filled by each lib when its module starts. */
@Injectable()
export class GardenParts {
  private parts: readonly GardenPart[] = [];

  add(part: GardenPart): void {
    this.parts = [...this.parts, part].toSorted((a, b) => a.order - b.order);
  }

  async renderAll(ctx: Ctx, gardenId: string): Promise<VNode[]> {
    const shown: VNode[] = [];
    for (const part of this.parts) {
      const node = await part.render(ctx, gardenId);
      if (node) shown.push(node);
    }
    return shown;
  }

  async listDays(ctx: Ctx, gardenId: string, from: Date, until: Date): Promise<CalendarItem[]> {
    const days: CalendarItem[] = [];
    for (const part of this.parts) days.push(...(await part.listDays(ctx, gardenId, from, until)));
    return days;
  }
}
