// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HomePanels } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { CircleResponse } from '../application/circle.response.js';
import { ViewCircles } from '../application/view-circles.js';
import { CircleCard } from './circle-card.js';

/** The circle that waits for a person, on their home page. */
@Injectable()
export class CirclesHomePanel implements OnModuleInit {
  constructor(
    private readonly panels: HomePanels,
    private readonly circles: ViewCircles,
  ) {}

  onModuleInit(): void {
    this.panels.add({ order: 10, waits: true, render: (ctx) => this.render(ctx) });
  }

  private async render(ctx: Ctx): Promise<VNode | null> {
    const waiting = ctx.beneficiaryId ? await this.circles.listLiveOf(ctx, ctx.beneficiaryId) : [];
    return waiting.length > 0 ? <WaitingCircles circles={waiting} /> : null;
  }
}

function WaitingCircles({ circles }: { circles: readonly CircleResponse[] }) {
  const { t } = usePage();
  return (
    <>
      {circles.map((circle) => (
        <CircleCard
          key={circle.id}
          circle={circle}
          title={t(circle.canAnswer ? 'planning:circle.home' : 'planning:circle.home.answered')}
        />
      ))}
    </>
  );
}
