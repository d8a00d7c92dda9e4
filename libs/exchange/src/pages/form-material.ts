// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import type { PageDoor } from '@reciproca/web';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { type Place, Places } from '@reciproca/territory';
import { findInstant, formatWhen, type Option } from '@reciproca/ui';
import type { Questions } from '../domain/questions.js';
import { Categories } from '../application/categories.js';
import { listOf, textOf, type Typed } from './posting-form.js';
import type { ServiceForm } from './service-forms.js';

export interface Material {
  readonly categories: readonly Option[];
  readonly places: readonly Option[];
  readonly loaded: unknown;
}

/** What the stepped form lets people choose from, and the words it sums up with. */
@Injectable()
export class FormMaterial {
  constructor(
    private readonly categories: Categories,
    private readonly places: Places,
  ) {}

  async load(ctx: Ctx, form: ServiceForm): Promise<Material> {
    const personId = ctx.beneficiaryId ?? '';
    const ownPerson = !(isStaff(ctx) && personId === ctx.actor.personId);
    const [categories, places, loaded] = await Promise.all([
      this.categories.list(ctx),
      ownPerson ? this.places.listSuggestedPlaces(ctx, personId) : this.places.listPublicPlaces(ctx),
      form.load?.(ctx) ?? null,
    ]);
    return {
      categories: categories
        .filter((category) => category.service === form.service && category.active)
        .map((category) => ({
          value: category.code,
          label: ctx.language === 'it' ? category.nameIt : category.nameEn,
        })),
      places: places.map((place) => ({ value: place.id, label: labelOf(place) })),
      loaded,
    };
  }

  /** What will be posted, in words. */
  summary(page: PageDoor, questions: Questions, typed: Typed, material: Material): { term: string; value: string }[] {
    const { t } = page;
    const labelIn = (options: readonly Option[], value: unknown): string =>
      options.find((option) => option.value === value)?.label ?? '';
    const lines: [string, string][] = [
      [t('exchange:field.title'), textOf(typed['title'])],
      [t('exchange:field.category'), labelIn(material.categories, typed['category'])],
      [t('exchange:field.description'), textOf(typed['description'])],
      // The service itself says when a ride must be there or leave.
      [t('exchange:listing.when'), questions.timing === 'window' ? whenText(page, typed) : ''],
      [
        t(questions.destination ? 'exchange:field.place.from' : 'exchange:listing.where'),
        questions.place ? labelIn(material.places, typed['placeId']) : '',
      ],
      [t('exchange:field.place.to'), questions.destination ? labelIn(material.places, typed['toPlaceId']) : ''],
      [
        t('exchange:field.needs'),
        (listOf(typed['needs']) ?? []).map((need) => t(`exchange:need.${String(need)}`)).join(', '),
      ],
    ];
    return lines.filter(([, value]) => value !== '').map(([term, value]) => ({ term, value }));
  }
}

function labelOf(place: Place): string {
  return place.kind === 'home' ? `${place.name} – ${place.comuneName}` : `${place.name}, ${place.comuneName}`;
}

function whenText(page: PageDoor, typed: Typed): string {
  const { t, language } = page;
  const [date, from, until] = [textOf(typed['date']), textOf(typed['from']), textOf(typed['until'])];
  if (typed['repeat'] === 'weekly') {
    const days = (listOf(typed['days']) ?? []).map((day) => t(`exchange:weekday.${String(day)}`));
    return `${t('exchange:listing.weekly')}: ${days.join(', ')}, ${from}–${until}`;
  }
  const [start, end] = [findInstant(date, from), findInstant(date, until)];
  return start && end ? formatWhen(start, end, language) : '';
}
