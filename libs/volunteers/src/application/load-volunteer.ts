// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { AccessLog, type ValidityKind, ValidityKinds } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { ManageDrivers } from '@reciproca/trasporto';
import type { Availability, Training } from '../domain/standing.js';
import { KeepStanding } from './keep-standing.js';
import { ViewRegister, type VolunteerRecord } from './view-register.js';

export interface HeldPaper {
  readonly kind: Pick<ValidityKind, 'key' | 'textKey'>;
  readonly until: string;
  readonly isOver: boolean;
}

export interface WholeVolunteer extends VolunteerRecord {
  readonly papers: readonly HeldPaper[];
  /** As the driver's papers describe it, with its plate. */
  readonly car: string | null;
  readonly trainings: readonly Training[];
  readonly availability: Availability | null;
}

/** All that the house knows of one volunteer, put together from where each thing is kept. */
@Injectable()
export class LoadVolunteer {
  constructor(
    private readonly register: ViewRegister,
    private readonly standing: KeepStanding,
    private readonly kinds: ValidityKinds,
    private readonly drivers: ManageDrivers,
    private readonly accessLog: AccessLog,
  ) {}

  /** Throws `volunteer.not_found` for whom it does not concern. */
  async execute(ctx: Ctx, personId: string): Promise<WholeVolunteer> {
    const record = await this.register.get(ctx, personId);
    await this.accessLog.record(ctx, { action: 'read', personId, detail: { what: 'volunteer' } });
    const today = romeDay(ctx.clock.now());
    const papers: HeldPaper[] = [];
    for (const kind of this.kinds.list()) {
      const until = await kind.find(ctx, personId);
      if (until) papers.push({ kind, until, isOver: until < today });
    }
    const driver = await this.drivers.find(ctx, personId);
    return { ...record, papers, car: driver?.car ?? null, ...(await this.standing.find(ctx, personId)) };
  }
}
