// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppIoPlace } from '../domain/app-io.js';

@Entity('app_io_addresses')
export class AppIoAddressEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { unique: true }) personId: string;
  /** Sealed: see `SecretBox`. */
  @Column('text') fiscalCode: string;
  @Column('text') shown: string;
  @Column('text') place: AppIoPlace;
  @Column('timestamptz') agreedAt: Date;
  @Column('text') version: string;
  /** On the site, or what they said to whom. */
  @Column('text') channel: string;
  @Column('uuid', { nullable: true }) setBy: string | null;
  @Column('timestamptz', { nullable: true }) unreachedUntil: Date | null;
}
