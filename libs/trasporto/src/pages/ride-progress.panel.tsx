// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, newId } from '@reciproca/kernel';
import { formatNearDate, Section, usePage } from '@reciproca/ui';
import { AgreementPanels } from '@reciproca/web';
import type { VNode } from 'preact';
import { type RideProgress, ViewRideProgress } from '../application/ride-progress.js';
import type { StopPage } from './ride-stops.page.controller.js';
import { StopTick } from './stop-tick.js';

/** How far a ride is: on its own page for the two of it, and for staff on the page of a call. */
@Injectable()
export class RideProgressPanel implements OnModuleInit {
  constructor(
    private readonly panels: AgreementPanels,
    private readonly progress: ViewRideProgress,
  ) {}

  onModuleInit(): void {
    this.panels.add((ctx, agreementId) => this.render(ctx, agreementId, 'agreement'));
    this.panels.addForCalls((ctx, agreementId) => this.render(ctx, agreementId, 'call'));
  }

  private async render(ctx: Ctx, agreementId: string, on: StopPage): Promise<VNode | null> {
    const progress = await this.progress.find(ctx, agreementId);
    if (!progress) return null;
    const now = ctx.clock.now();
    const isSaid = progress.stops.some(({ isDone }) => isDone);
    // On the call nothing is offered that cannot be said yet; a page that may be kept on a device has it ready.
    const isDue = progress.stops.some(({ markableFrom }) => markableFrom !== null && markableFrom <= now);
    const isOffered = progress.mayMark && (on === 'agreement' || isDue);
    return isSaid || isOffered ? <Progress progress={progress} now={now} on={on} isQuiet={!isSaid && !isDue} /> : null;
  }
}

interface ProgressProps {
  readonly progress: RideProgress;
  readonly now: Date;
  readonly on: StopPage;
  /** Nothing to see before its time, but on a kept page. */
  readonly isQuiet: boolean;
}

function Progress({ progress: { title, stops, mayMark }, now, on, isQuiet }: ProgressProps) {
  const { t, language } = usePage();
  const last = stops.findLast(({ isDone }) => isDone);
  const ticks = stops.map((stop) => (
    <StopTick
      key={stop.kind}
      stop={stop}
      waits={`${title} · ${formatNearDate(stop.dueAt, language)}`}
      now={now}
      on={on}
      mayMark={mayMark}
      isLast={stop === last}
      newKey={newId}
    />
  ));
  if (on === 'call') return <div class="cluster">{ticks}</div>;
  return (
    <div class={isQuiet ? 'when-no-signal' : undefined}>
      <Section title={t('trasporto:stop.title')}>
        <div class="stack">{ticks}</div>
      </Section>
    </div>
  );
}
