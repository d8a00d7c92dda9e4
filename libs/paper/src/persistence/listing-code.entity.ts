// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('listing_codes')
export class ListingCodeEntity {
  @PrimaryColumn('uuid') listingId: string;
  @Column('uuid') enteId: string;
  @Column('text') code: string;
}
