// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import type { Ctx } from '@reciproca/kernel';
import { ownRows } from '@reciproca/platform';
import type { Repository } from 'typeorm';
import type { Rating, Round } from '../domain/round.js';
import { RatingEntity } from './rating.entity.js';

/** That a seat has rated an item, and not how. */
export type Rated = Omit<Rating, 'value' | 'note'>;

/** What seats said. Nobody but the seat itself gets to know how while its round is open: there is no way to ask for it here. */
@Injectable()
export class RatingRepository {
  constructor(@InjectRepository(RatingEntity) private readonly ratings: Repository<RatingEntity>) {}

  async listRated(ctx: Ctx, roundId: string): Promise<Rated[]> {
    const rated = await ownRows(ctx, this.ratings).findBy({ roundId });
    return rated.map(({ value: _, note: __, ...that }) => that);
  }

  /** Of one seat, for who speaks for it. */
  listOfTerm(ctx: Ctx, roundId: string, seatId: string, termId: string): Promise<Rating[]> {
    return ownRows(ctx, this.ratings).findBy({ roundId, seatId, termId });
  }

  /** Throws where the round is not closed: a mistake in the program. */
  listOfClosed(ctx: Ctx, { id, state }: Round): Promise<Rating[]> {
    if (state !== 'closed') throw new Error('Ratings are unseen until their round is closed');
    return ownRows(ctx, this.ratings).findBy({ roundId: id });
  }

  async replace(ctx: Ctx, roundId: string, seatId: string, ratings: readonly Rating[]): Promise<void> {
    await ownRows(ctx, this.ratings).delete({ roundId, seatId });
    await ownRows(ctx, this.ratings).insert(...ratings);
  }

  /** How many were taken back. */
  removeOfSeat(ctx: Ctx, roundId: string, seatId: string): Promise<number> {
    return ownRows(ctx, this.ratings).delete({ roundId, seatId });
  }
}
