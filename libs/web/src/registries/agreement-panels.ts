// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { Ctx } from '@reciproca/kernel';
import type { VNode } from 'preact';

type RenderPanel = (ctx: Ctx, agreementId: string) => Promise<VNode | null>;

/** What other libs have for the two of an agreement on its page. Filled by each when its module starts. */
@Injectable()
export class AgreementPanels {
  private panels: readonly RenderPanel[] = [];
  private forCalls: readonly RenderPanel[] = [];

  /** Null leaves it out. */
  add(render: RenderPanel): void {
    this.panels = [...this.panels, render];
  }

  /** What staff may say of it in a word for who is on the telephone. */
  addForCalls(render: RenderPanel): void {
    this.forCalls = [...this.forCalls, render];
  }

  renderAll(ctx: Ctx, agreementId: string): Promise<VNode[]> {
    return this.render(this.panels, ctx, agreementId);
  }

  renderForCall(ctx: Ctx, agreementId: string): Promise<VNode[]> {
    return this.render(this.forCalls, ctx, agreementId);
  }

  private async render(panels: readonly RenderPanel[], ctx: Ctx, agreementId: string): Promise<VNode[]> {
    const bodies = await Promise.all(panels.map((render) => render(ctx, agreementId)));
    return bodies.filter((body) => body !== null);
  }
}
