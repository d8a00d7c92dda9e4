// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Categories, type Questions, ServicePlugs } from '@reciproca/exchange';
import { inStaffLanguage, type Ctx } from '@reciproca/kernel';
import { Places, Residences } from '@reciproca/territory';
import type { AskedFor, Option, OptionGroup } from '@reciproca/ui';

/** What a request on the telephone is chosen from. */
export interface CallChoices {
  /** Values such as `trasporto:ride`, by service. */
  readonly what: readonly { readonly service: string; readonly options: OptionGroup['options'] }[];
  /** Their home first, then the nearest. */
  readonly places: readonly Option[];
  readonly homeId: string | null;
}

@Injectable()
export class ListCallChoices {
  constructor(
    private readonly categories: Categories,
    private readonly places: Places,
    private readonly residences: Residences,
    private readonly plugs: ServicePlugs,
  ) {}

  async execute(ctx: Ctx, personId: string): Promise<CallChoices> {
    const categories = (await this.categories.list(ctx)).filter(({ active }) => active);
    const places = await this.places.listSuggestedPlaces(ctx, personId);
    const home = await this.residences.findResidence(ctx, personId);
    const services = [...new Set(categories.map(({ service }) => service))].toSorted((a, b) => b.localeCompare(a));
    return {
      what: services.map((service) => ({
        service,
        options: categories
          .filter((category) => category.service === service)
          .map(({ code, nameIt, nameEn }) => ({
            value: `${service}:${code}`,
            label: inStaffLanguage(ctx.language, nameIt, nameEn),
            asks: fieldsFor(this.plugs.get(service).questions('request')),
          })),
      })),
      places: places.map(({ id, name, comuneName }) => ({ value: id, label: `${name}, ${comuneName}` })),
      homeId: home?.placeId ?? null,
    };
  }
}

/** What such a request is asked on the telephone. */
function fieldsFor({ timing, destination }: Questions): AskedFor[] {
  return [
    ...(timing === 'none' ? [] : (['timed', timing] as const)),
    ...(destination ? (['destination'] as const) : []),
  ];
}
