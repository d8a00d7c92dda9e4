// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import { type Ctx, DomainError, newId } from '@reciproca/kernel';
import { ensureStaff } from '../domain/civic.policy.js';
import type { Certificate } from '../domain/commitment.js';
import { balanceOf, daysDone } from '../domain/commitment.rules.js';
import { CivicRepository } from '../persistence/civic.repository.js';

/** Puts a number on what has been done so far, to be printed and signed. */
@Injectable()
export class IssueCertificate {
  constructor(
    private readonly civic: CivicRepository,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `civic.nothing_confirmed`. */
  async execute(ctx: Ctx, commitmentId: string): Promise<Certificate> {
    ensureStaff(ctx);
    const commitment = await this.civic.getForUpdate(ctx, commitmentId);
    const attendance = await this.civic.listAttendance(ctx, commitmentId);
    const { confirmed } = balanceOf(commitment, attendance);
    if (confirmed === 0) throw new DomainError('civic.nothing_confirmed', 'conflict');
    const certificate = await this.civic.insertCertificate(ctx, {
      id: newId(),
      commitmentId,
      minutes: confirmed,
      days: daysDone(attendance),
    });
    await this.accessLog.record(ctx, {
      action: 'write',
      personId: commitment.personId,
      detail: { what: 'civic_certificate', number: certificate.number },
    });
    return certificate;
  }
}
