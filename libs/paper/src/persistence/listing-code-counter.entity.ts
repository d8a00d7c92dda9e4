// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('listing_code_counters')
export class ListingCodeCounterEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('int') next: number;
}
