// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { CalendarItem } from '@reciproca/calendars';
import { type Ctx, endOfRomeDay, startOfRomeDay } from '@reciproca/kernel';
import { GardenParts } from '@reciproca/orti';
import { formatDate, Section, translator, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import { type PlantingLine, ViewSeason } from '../application/view-season.js';

/** On the page of a garden what is ripe now, and in its calendar from which day what is. */
@Injectable()
export class SeasonPart implements OnModuleInit {
  constructor(
    private readonly parts: GardenParts,
    private readonly season: ViewSeason,
  ) {}

  onModuleInit(): void {
    this.parts.add({
      order: 10,
      render: (ctx, gardenId) => this.render(ctx, gardenId),
      listDays: (ctx, gardenId, from, until) => this.listDays(ctx, gardenId, from, until),
    });
  }

  private async render(ctx: Ctx, gardenId: string): Promise<VNode | null> {
    const due = (await this.season.get(ctx, gardenId)).plantings.filter(({ isDue }) => isDue);
    return due.length > 0 ? <DueNow gardenId={gardenId} due={due} /> : null;
  }

  private async listDays(ctx: Ctx, gardenId: string, from: Date, until: Date): Promise<CalendarItem[]> {
    const t = translator(ctx.language);
    const { plantings } = await this.season.get(ctx, gardenId);
    return plantings.flatMap(({ id, crop, state, dueOn }) => {
      const [startsAt, endsAt] = [startOfRomeDay(dueOn), endOfRomeDay(dueOn)];
      const isShown = (state === 'planned' || state === 'sown') && startsAt < until && endsAt > from;
      const title = t('plots:season.ripe', { crop: t(`plots:crop.${crop}`) });
      const what = { title, shortTitle: title, href: `/gardens/${gardenId}/season`, people: [] };
      return isShown ? [{ id, kind: 'free' as const, ...what, startsAt, endsAt }] : [];
    });
  }
}

function DueNow({ gardenId, due }: { gardenId: string; due: readonly PlantingLine[] }) {
  const { t, language } = usePage();
  return (
    <Section title={t('plots:season.due')} id="due">
      <ul>
        {due.map(({ id, crop, bed, plotNumber, dueOn }) => (
          <li key={id}>
            <a href={`/gardens/${gardenId}/season`}>{t(`plots:crop.${crop}`)}</a>
            {', '}
            {[
              bed ?? t('plots:number_of', { number: plotNumber ?? '' }),
              t('plots:season.due_from', { day: formatDate(dueOn, language) }),
            ].join(' · ')}
          </li>
        ))}
      </ul>
    </Section>
  );
}
