// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Favourite } from '../domain/favourite.js';

@Entity('favourites')
export class FavouriteEntity implements Favourite {
  @PrimaryColumn('uuid') personId: string;
  @PrimaryColumn('uuid') otherId: string;
  @Column('uuid') enteId: string;
  @Column('timestamptz') createdAt: Date;
}
