// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('app_io_services')
export class AppIoServiceEntity {
  @PrimaryColumn('uuid') enteId: string;
  /** Sealed: see `SecretBox`. */
  @Column('text') key: string;
  @Column('timestamptz') changedAt: Date;
  /** Since when App IO does not let us in with it. */
  @Column('timestamptz', { nullable: true }) refusedAt: Date | null;
}
