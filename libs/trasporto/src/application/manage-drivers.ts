// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type Ctx, DomainError, forbidden, isStaff, romeDay } from '@reciproca/kernel';
import { type DriverPapers, ensurePapersEnd } from '../domain/driver-papers.js';
import { DriverPapersRepository } from '../persistence/driver-papers.repository.js';
import { markOfPapers, type PapersTouch, ReviewRides } from './review-rides.js';

/** An inspection that is left out stays as it is known. */
export type PapersInput = Omit<DriverPapers, 'personId' | 'approvedBy' | 'approvedAt' | 'inspectionUntil'> & {
  readonly inspectionUntil?: string | null | undefined;
};

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

  /**
   * An operator has seen the papers; from now on the driver's rides are open at once.
   * Throws `papers.touches` where something no longer fits that has not been `seen`: the mark of what was shown; null of a program, which has asked by itself.
   */
  async approve(ctx: Ctx, personId: string, papers: PapersInput, seen: string | null = null): Promise<DriverPapers> {
    if (!isStaff(ctx)) throw forbidden();
    ensurePapersEnd(papers, romeDay(ctx.clock.now()));
    await this.people.keepPerson(ctx, personId);
    const approved = await this.seenBy(ctx, personId, papers);
    const touched = seen === null ? null : await this.review.foresee(ctx, approved);
    if (touched && seen !== markOfPapers(touched)) throw new DomainError('papers.touches', 'conflict');
    await this.papers.save(ctx, approved);
    await this.review.execute(ctx, approved);
    return approved;
  }

  /** They were written down by mistake, and nothing rests on them. */
  async withdraw(ctx: Ctx, personId: string): Promise<void> {
    if (!isStaff(ctx)) throw forbidden();
    await this.people.lock(ctx, personId);
    await this.papers.delete(ctx, personId);
  }

  /** What such papers would no longer allow; null where everything fits as before. */
  async foresee(ctx: Ctx, personId: string, papers: PapersInput): Promise<PapersTouch | null> {
    if (!isStaff(ctx)) throw forbidden();
    return this.review.foresee(ctx, await this.seenBy(ctx, personId, papers));
  }

  private async seenBy(ctx: Ctx, personId: string, papers: PapersInput): Promise<DriverPapers> {
    const { inspectionUntil = (await this.papers.findPapers(ctx, personId))?.inspectionUntil ?? null } = papers;
    return { ...papers, inspectionUntil, personId, approvedBy: ctx.actor.personId, approvedAt: ctx.clock.now() };
  }
}
