// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows, SecretBox } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { RideSource } from '../domain/ride-source.js';
import { RideSourceEntity } from './ride-source.entity.js';

const SHOWN = { partnerId: true, address: true, takesBookings: true, changedAt: true } as const;

/** The keys other platforms gave us are sealed, each for its own platform. */
@Injectable()
export class RideSourceRepository {
  constructor(
    @InjectRepository(RideSourceEntity) private readonly sources: Repository<RideSourceEntity>,
    private readonly box: SecretBox,
  ) {}

  list(ctx: Ctx): Promise<RideSource[]> {
    return ownRows(ctx, this.sources).find({ select: SHOWN, order: { changedAt: 'ASC', partnerId: 'ASC' } });
  }

  /** Null where nothing is written down, or what it was sealed with is gone. */
  async findKey(ctx: Ctx, partnerId: string): Promise<string | null> {
    const row = await ownRows(ctx, this.sources).findOneBy({ partnerId });
    return row && this.opened(row.key, partnerId);
  }

  save(ctx: Ctx, { key, ...source }: RideSource & { readonly key: string }): Promise<void> {
    const row = { ...source, key: this.box.seal(key, belongingTo(source.partnerId)) };
    return ownRows(ctx, this.sources).upsert(row, ['partnerId']);
  }

  /** False where there was none. */
  async remove(ctx: Ctx, partnerId: string): Promise<boolean> {
    return (await ownRows(ctx, this.sources).delete({ partnerId })) > 0;
  }

  private opened(kept: string, partnerId: string): string | null {
    try {
      return this.box.open(kept, belongingTo(partnerId));
    } catch {
      return null;
    }
  }
}

const belongingTo = (partnerId: string): string => `ride_source ${partnerId}`;
