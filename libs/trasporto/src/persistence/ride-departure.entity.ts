// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('ride_departures')
export class RideDepartureEntity {
  @PrimaryColumn('uuid') slotId: string;
  @Column('uuid') listingId: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: string;
  @Column('box') corridor: string;
  @Column('tstzrange') span: string;
}
