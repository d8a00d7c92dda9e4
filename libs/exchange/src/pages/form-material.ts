// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import { Injectable } from '@nestjs/common';
import { type Ctx, isStaff } from '@reciproca/kernel';
import { type Place, Places, type PlaceTimes } from '@reciproca/territory';
import type { Option, TextKey } from '@reciproca/ui';
import { Categories } from '../application/categories.js';
import type { ListingKind, Service } from '../domain/listing.js';
import type { ServiceForm } from './service-forms.js';

export interface Material {
  readonly categories: readonly (Option & { readonly minutesGuide: number })[];
  readonly places: readonly (Option & Pick<Place, 'name' | keyof PlaceTimes>)[];
  readonly loaded: unknown;
  /** What to know before one begins. */
  readonly before: TextKey | null;
}

/** A kind of help one begins with. */
export interface Help {
  readonly service: Service;
  readonly code: string;
  readonly name: string;
}

/** What the stepped form lets people choose from. */
@Injectable()
export class FormMaterial {
  constructor(
    private readonly categories: Categories,
    private readonly places: Places,
  ) {}

  /** Every kind of help there is, by its name. */
  async listHelps(ctx: Ctx): Promise<Help[]> {
    const categories = await this.categories.list(ctx);
    return categories
      .filter(({ active }) => active)
      .map((category) => ({
        service: category.service,
        code: category.code,
        name: helpName(category, ctx.language),
      }));
  }

  async load(ctx: Ctx, kind: ListingKind, form: ServiceForm): Promise<Material> {
    const personId = ctx.beneficiaryId ?? '';
    const ownPerson = !(isStaff(ctx) && personId === ctx.actor.personId);
    const [categories, places, loaded, before] = await Promise.all([
      this.categories.list(ctx),
      ownPerson ? this.places.listSuggestedPlaces(ctx, personId) : this.places.listPublicPlaces(ctx),
      form.load?.(ctx) ?? null,
      form.before?.(ctx, kind) ?? null,
    ]);
    return {
      categories: categories
        .filter((category) => category.service === form.service && category.active)
        .map((category) => ({
          value: category.code,
          label: helpName(category, ctx.language),
          minutesGuide: category.minutesGuide,
        })),
      places: places.map((place) => {
        const { id, name, hours, closedDays, closedOnHolidays, closedFrom } = place;
        return { value: id, label: labelOf(place), name, hours, closedDays, closedOnHolidays, closedFrom };
      }),
      loaded,
      before,
    };
  }
}

function labelOf(place: Place): string {
  return place.kind === 'home' ? `${place.name} – ${place.comuneName}` : `${place.name}, ${place.comuneName}`;
}
