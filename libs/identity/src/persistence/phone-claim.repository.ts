// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, repositoryOf } from '@reciproca/platform';
import { LessThan, MoreThan, type Repository } from 'typeorm';
import type { PhoneClaim } from '../domain/phone-claim.js';
import { PhoneClaimEntity } from './phone-claim.entity.js';

/** One number a person waits to have confirmed, the newest they wrote. */
@Injectable()
export class PhoneClaimRepository {
  constructor(@InjectRepository(PhoneClaimEntity) private readonly claims: Repository<PhoneClaimEntity>) {}

  find(ctx: Ctx, personId: string): Promise<PhoneClaim | null> {
    return ownRows(ctx, this.claims).findOneBy({ personId });
  }

  findForUpdate(ctx: Ctx, personId: string): Promise<PhoneClaim | null> {
    return ownRows(ctx, this.claims).lockOneBy({ personId });
  }

  save(ctx: Ctx, claim: PhoneClaim): Promise<void> {
    return ownRows(ctx, this.claims).upsert(claim, ['personId']);
  }

  /** Codes that went to a number since then, whoever asked for them. */
  async countCodes(ctx: Ctx, phone: string, since: Date): Promise<number> {
    const claims = await ownRows(ctx, this.claims).findBy({ phone, codeSentAt: MoreThan(since) });
    return claims.reduce((sum, { codesSent }) => sum + codesSent, 0);
  }

  async drop(ctx: Ctx, personId: string): Promise<void> {
    await ownRows(ctx, this.claims).delete({ personId });
  }

  /** Of all enti. */
  async dropOlder(ctx: Ctx, than: Date): Promise<void> {
    await repositoryOf(ctx, this.claims).delete({ claimedAt: LessThan(than) });
  }
}
