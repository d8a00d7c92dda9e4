// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { VNode } from 'preact';

/** Something of another lib that waits for a person, shown first on their home page. */
export interface HomePanel {
  /** Smaller stands higher. */
  readonly order: number;
  /** Null leaves it out. */
  render(ctx: Ctx): Promise<VNode | null>;
}

/** Filled by each lib when its module starts. */
@Injectable()
export class HomePanels {
  private panels: readonly HomePanel[] = [];

  add(panel: HomePanel): void {
    this.panels = [...this.panels, panel].sort((a, b) => a.order - b.order);
  }

  /** For the person the page is of. */
  async renderAll(ctx: Ctx): Promise<VNode[]> {
    const shown = await Promise.all(this.panels.map((panel) => panel.render(ctx)));
    return shown.filter((body) => body !== null);
  }
}
