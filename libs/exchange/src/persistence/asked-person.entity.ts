// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AskedPerson } from '../domain/asked-person.js';

@Entity('asked_people')
export class AskedPersonEntity implements AskedPerson {
  @PrimaryColumn('uuid') listingId: string;
  @PrimaryColumn('uuid') personId: string;
  @Column('uuid') enteId: string;
  @Column('timestamptz') askedAt: Date;
}
