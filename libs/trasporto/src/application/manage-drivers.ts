// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, forbidden, isStaff, romeDay } from '@reciproca/kernel';
import { type DriverPapers, ensurePapersEnd } from '../domain/driver-papers.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { ReviewRides } from './review-rides.js';

/** Drivers' papers: seen by themselves and staff, approved by staff. */
@Injectable()
export class ManageDrivers {
  constructor(
    private readonly people: People,
    private readonly papers: DriverPapersRepository,
    private readonly review: ReviewRides,
  ) {}

  async find(ctx: Ctx, personId: string): Promise<DriverPapers | null> {
    if (!isStaff(ctx) && personId !== ctx.beneficiaryId) throw forbidden();
    await this.people.getPerson(ctx, personId);
    return this.papers.findPapers(ctx, personId);
  }

  /** An operator has seen the papers; from now on the driver's rides are open at once. */
  async approve(
    ctx: Ctx,
    personId: string,
    papers: Omit<DriverPapers, 'personId' | 'approvedBy' | 'approvedAt'>,
  ): Promise<DriverPapers> {
    if (!isStaff(ctx)) throw forbidden();
    ensurePapersEnd(papers, romeDay(ctx.clock.now()));
    await this.people.keepPerson(ctx, personId);
    const approved = { ...papers, personId, approvedBy: ctx.actor.personId, approvedAt: ctx.clock.now() };
    await this.papers.save(ctx, approved);
    await this.review.execute(ctx, approved);
    return approved;
  }
}
