// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('push_devices')
export class PushDeviceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  /** Who signed in there last: what ends that session ends this. */
  @Column('uuid') sessionId: string;
  @Column('text') endpoint: string;
  @Column('text') p256dh: string;
  @Column('text') auth: string;
  @Column('text') userAgent: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') seenAt: Date;
}
