// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('place_joins')
export class PlaceJoinEntity {
  @PrimaryColumn('uuid') placeId: string;
  @Column('uuid') enteId: string;
  @Column('uuid') intoId: string;
  @Column('timestamptz') joinedAt: Date;
  /** As the place was before. */
  @Column('date', { nullable: true }) closedFrom: string | null;
  @Column('text', { nullable: true }) closedBecause: string | null;
  /** Which rows went over, as whoever has them names them. */
  @Column('text', { array: true }) moved: string[];
}
