// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NewsParams } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('notifications')
export class NotificationEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  /** A person is not told more often than a number can count. */
  @Column('bigint', { transformer: { from: Number, to: (seq: number) => seq } }) seq: number;
  @Column('text') type: string;
  @Column('jsonb', { default: () => "'{}'" }) params: NewsParams;
  @Column('text') link: string;
  @Column('boolean', { default: false }) important: boolean;
  @Column('text') eventKey: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
  @Column('timestamptz', { nullable: true }) ackedAt: Date | null;
  /** When it is looked at again should nobody have read it. */
  @Column('timestamptz', { nullable: true }) escalateAt: Date | null;
}
