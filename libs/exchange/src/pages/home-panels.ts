// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { VNode } from 'preact';

/** Something of another lib on a person's home page. */
export interface HomePanel {
  /** Smaller stands higher. */
  readonly order: number;
  /** True where it waits for an answer: it then stands with what else waits. Others have a section of their own. */
  readonly waits: boolean;
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
  async renderAll(ctx: Ctx): Promise<{ waiting: VNode[]; others: VNode[] }> {
    const render = async (panels: readonly HomePanel[]): Promise<VNode[]> =>
      (await Promise.all(panels.map((panel) => panel.render(ctx)))).filter((body) => body !== null);
    const [waiting, others] = await Promise.all([
      render(this.panels.filter(({ waits }) => waits)),
      render(this.panels.filter(({ waits }) => !waits)),
    ]);
    return { waiting, others };
  }
}
