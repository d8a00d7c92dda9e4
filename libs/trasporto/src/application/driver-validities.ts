// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ValidityKinds } from '@reciproca/identity';
import { DomainError } from '@reciproca/kernel';
import type { DriverPapers, Paper } from '../domain/driver-papers.js';
import { TRASPORTO } from '../trasporto.service.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { ReviewRides } from './review-rides.js';

/** A driver's papers, each with its own last day. */
@Injectable()
export class DriverValidities implements OnModuleInit {
  constructor(
    private readonly kinds: ValidityKinds,
    private readonly papers: DriverPapersRepository,
    private readonly review: ReviewRides,
  ) {}

  onModuleInit(): void {
    this.add('driving_licence', 'licenceUntil', 30);
    this.add('car_insurance', 'insuranceUntil', 40);
    this.add('car_inspection', 'inspectionUntil', 45);
    this.add('driver_cover', 'coverUntil', 50);
  }

  private add(
    key: 'driving_licence' | 'car_insurance' | 'car_inspection' | 'driver_cover',
    until: Paper,
    order: number,
  ): void {
    this.kinds.add({
      key,
      textKey: `trasporto:validity.${key}`,
      endsKey: `trasporto:validity.${key}.ends`,
      order,
      service: TRASPORTO,
      find: async (ctx, personId) => (await this.papers.findPapers(ctx, personId))?.[until] ?? null,
      listEnding: (ctx, from, to) => this.papers.listEnding(ctx, until, from, to),
      ...(key === 'driver_cover' && {
        listInsured: (ctx) => this.papers.listEnding(ctx, until, '0001-01-01', '9999-12-31'),
      }),
      extend: async (ctx, personId, day) => {
        const papers = await this.papers.findPapers(ctx, personId);
        if (!papers) throw new DomainError('papers.car_first', 'conflict');
        const renewed: DriverPapers = {
          ...papers,
          [until]: day,
          approvedBy: ctx.actor.personId,
          approvedAt: ctx.clock.now(),
        };
        await this.papers.save(ctx, renewed);
        await this.review.execute(ctx, renewed);
      },
    });
  }
}
