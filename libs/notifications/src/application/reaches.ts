// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type PersonCard, SmsConsents } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import type { Reachability } from '../domain/channel.rules.js';
import { AppIoAddresses } from './app-io-addresses.js';

/** How people can be reached: what their card says, and what they have agreed to beside it. */
@Injectable()
export class Reaches {
  constructor(
    private readonly consents: SmsConsents,
    private readonly appIo: AppIoAddresses,
  ) {}

  async of(ctx: Ctx, person: PersonCard): Promise<Reachability> {
    return (await this.ofMany(ctx, [person])).get(person.id) ?? person;
  }

  async ofMany(ctx: Ctx, people: readonly PersonCard[]): Promise<Map<string, Reachability>> {
    const numbers = await this.consents.listNumbers(ctx, people);
    const places = await this.appIo.listPlaces(ctx, people);
    return new Map(
      people.map((person) => {
        const { id, devices, channels, email, callOnly } = person;
        const agreed = { textable: numbers.has(id), inApp: places.get(id) ?? null };
        return [id, { devices, channels, email, callOnly, ...agreed }];
      }),
    );
  }
}
