// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog } from '@reciproca/identity';
import type { Ctx } from '@reciproca/kernel';
import { ensureMayAnswerFor, type Garden, ManageGardens } from '@reciproca/orti';

/** The book of a garden is for who answers for it and for staff: neither prices nor buyers are anybody else’s. */
@Injectable()
export class EnsureBook {
  constructor(
    private readonly gardens: ManageGardens,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `garden.not_found`, `garden.referent_only`. */
  async of(ctx: Ctx, gardenId: string): Promise<Garden> {
    const garden = await this.gardens.get(ctx, gardenId);
    ensureMayAnswerFor(ctx, garden);
    return garden;
  }

  record(ctx: Ctx, gardenId: string, what: string): Promise<void> {
    return this.accessLog.record(ctx, { action: 'write', personId: null, detail: { what, gardenId } });
  }
}
