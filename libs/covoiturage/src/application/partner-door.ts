// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { Enti } from '@reciproca/identity';
import { type Ctx, DomainError } from '@reciproca/kernel';
import { narrowTo, systemSeed, UnitOfWork } from '@reciproca/platform';
import type { RidePartner } from '../domain/ride-partner.js';
import { RidePartnerRepository } from '../persistence/ride-partner.repository.js';
import { RideSharingRepository } from '../persistence/ride-sharing.repository.js';

/** Who has come in, and to which ente. */
export interface PartnerVisit {
  readonly enteId: string;
  readonly partner: RidePartner;
}

/** The way in for other platforms: of an ente that is open and shows its rides, by a key of its own. */
@Injectable()
export class PartnerDoor {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly enti: Enti,
    private readonly sharing: RideSharingRepository,
    private readonly partners: RidePartnerRepository,
  ) {}

  /** Throws `covoiturage.not_here`, for an ente that does not exist too. */
  ensureOpen(slug: string): Promise<void> {
    return this.atEnte(slug, () => Promise.resolve());
  }

  /** Throws `covoiturage.not_here`, `covoiturage.key_wrong`. */
  admit(slug: string, key: string): Promise<PartnerVisit> {
    return this.atEnte(slug, async (ctx) => {
      const partner = key ? await this.partners.findByKey(ctx, key) : null;
      if (!partner) throw new DomainError('covoiturage.key_wrong', 'unauthenticated');
      return { enteId: ctx.enteId, partner };
    });
  }

  read<T>({ enteId }: PartnerVisit, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.unitOfWork.read({ ...systemSeed('covoiturage'), enteId }, work);
  }

  run<T>({ enteId }: PartnerVisit, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run({ ...systemSeed('covoiturage'), enteId }, work);
  }

  private atEnte<T>(slug: string, work: (ctx: Ctx) => Promise<T>): Promise<T> {
    return this.unitOfWork.run(systemSeed('covoiturage'), async (anywhere) => {
      const ente = (await this.enti.listEnti(anywhere)).find((one) => one.slug === slug && one.state === 'open');
      const ctx = ente && (await narrowTo(anywhere, ente.id));
      if (!ctx || !(await this.sharing.isOn(ctx))) throw new DomainError('covoiturage.not_here', 'not_found');
      return work(ctx);
    });
  }
}
