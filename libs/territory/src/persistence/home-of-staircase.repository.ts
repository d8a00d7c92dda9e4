// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { HousingKind } from '../domain/housing.js';
import { ResidenceEntity } from './residence.entity.js';

export interface HomeOfStaircase {
  readonly placeId: string;
  readonly personIds: readonly string[];
  /** Others live there or are found there for a time. */
  readonly isShared: boolean;
}

/** Where people of public housing live, as far as it goes by their staircase. */
@Injectable()
export class HomeOfStaircaseRepository {
  constructor(@InjectRepository(ResidenceEntity) private readonly residences: Repository<ResidenceEntity>) {}

  list(ctx: Ctx, staircaseId: string): Promise<HomeOfStaircase[]> {
    return ctx.tx.query<HomeOfStaircase>(
      `SELECT r.place_id AS "placeId", array_agg(r.person_id ORDER BY r.person_id) AS "personIds",
         EXISTS (SELECT 1 FROM residences o WHERE o.place_id = r.place_id AND o.staircase_id IS DISTINCT FROM $2)
           OR EXISTS (SELECT 1 FROM second_homes h WHERE h.place_id = r.place_id) AS "isShared"
       FROM residences r WHERE r.ente_id = $1 AND r.staircase_id = $2 GROUP BY r.place_id ORDER BY r.place_id`,
      [ctx.enteId, staircaseId],
    );
  }

  async putPlace(ctx: Ctx, staircaseId: string, from: string, placeId: string): Promise<void> {
    await ownRows(ctx, this.residences).update({ staircaseId, placeId: from }, { placeId });
  }

  async putArea(ctx: Ctx, blockId: string, areaId: string): Promise<void> {
    await ownRows(ctx, this.residences).update({ blockId }, { areaId });
  }

  /** Who has left keeps the address, and nothing of the house that is taken away. */
  async forget(ctx: Ctx, kind: HousingKind, id: string): Promise<void> {
    const above = { staircaseId: null, blockId: null, areaId: null };
    if (kind === 'dwelling') await ownRows(ctx, this.residences).update({ dwellingId: id }, { dwellingId: null });
    if (kind === 'staircase')
      await ownRows(ctx, this.residences).update({ staircaseId: id }, { dwellingId: null, ...above });
    if (kind === 'block') await ownRows(ctx, this.residences).update({ blockId: id }, { dwellingId: null, ...above });
    if (kind === 'area') await ownRows(ctx, this.residences).update({ areaId: id }, { dwellingId: null, ...above });
  }
}
