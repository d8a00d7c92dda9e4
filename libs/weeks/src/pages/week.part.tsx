// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CalendarItem } from '@reciproca/calendars';
import { addDays, type Ctx, romeDay } from '@reciproca/kernel';
import { GardenParts } from '@reciproca/orti';
import { formatWhen, Section, translator, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { type GardenWeek, ViewWeek } from '../application/view-week.js';

/** How long a step stands in a calendar. */
const STEP_MS = 3_600_000;

/** On the page of a garden what this week brings and until when one can ask, and in its calendar each step. */
@Injectable()
export class WeekPart implements OnModuleInit {
  constructor(
    private readonly parts: GardenParts,
    private readonly weeks: ViewWeek,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      order: 5,
      render: (ctx, gardenId) => this.render(ctx, gardenId),
      listDays: (ctx, gardenId, from, until) => this.listDays(ctx, gardenId, from, until),
    });
  }

  private async render(ctx: Ctx, gardenId: string): Promise<VNode | null> {
    const view = await this.weeks.get(ctx, gardenId);
    return view.rhythm.isOn && !view.isClosed ? <ThisWeek view={view} /> : null;
  }

  private async listDays(ctx: Ctx, gardenId: string, from: Date, until: Date): Promise<CalendarItem[]> {
    const t = translator(ctx.language);
    const items: CalendarItem[] = [];
    for (let day = romeDay(from); day <= addDays(romeDay(until), 6); day = addDays(day, 7)) {
      const view = await this.weeks.get(ctx, gardenId, day);
      if (!view.rhythm.isOn || view.isClosed) continue;
      for (const { step, at, state } of view.steps) {
        const endsAt = new Date(at.getTime() + STEP_MS);
        if (state !== 'open' || at >= until || endsAt <= from) continue;
        const title = t(`weeks:step.${step}`);
        const what = { title, shortTitle: title, href: `/gardens/${gardenId}/week?week=${view.week}`, people: [] };
        items.push({ id: `${view.week}:${step}`, kind: 'free', ...what, startsAt: at, endsAt });
      }
    }
    return items;
  }
}

function ThisWeek({ view }: { view: GardenWeek }) {
  const { t, language } = usePage();
  const wishes = view.steps.find(({ step, state }) => step === 'wishes' && state === 'open');
  return (
    <Section title={t('weeks:one')} id="week">
      <p>
        {view.expected ?? t('weeks:expected.none')}{' '}
        {wishes && !wishes.isDue && t('weeks:until', { when: formatWhen(wishes.at.toISOString(), null, language) })}
      </p>
      <p>
        <a href={`/gardens/${view.garden.id}/week`}>{t('weeks:open')}</a>
      </p>
    </Section>
  );
}
