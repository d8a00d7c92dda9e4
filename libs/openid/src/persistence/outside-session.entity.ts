// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('outside_sessions')
export class OutsideSessionEntity {
  @PrimaryColumn('uuid') sessionId: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid') providerId: string;
  @Column('text') tokens: string;
  @Column('timestamptz') openedAt: Date;
}
