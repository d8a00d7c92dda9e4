// SPDX-License-Identifier: AGPL-3.0-or-later
import type { NewsParams } from '@reciproca/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CallTaskState } from '../domain/call-task.js';

@Entity('call_tasks')
export class CallTaskEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) notificationId: string | null;
  @Column('text') reason: string;
  @Column('text', { nullable: true }) script: string | null;
  @Column('jsonb', { default: () => "'{}'" }) params: NewsParams;
  @Column('text') link: string;
  @Column('text', { default: 'open' }) state: CallTaskState;
  @Column('uuid', { nullable: true }) claimedBy: string | null;
  @Column('int', { default: 0 }) attempts: number;
  @Column('text', { nullable: true }) outcome: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') dueAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) doneAt: Date | null;
  @Column('timestamptz', { nullable: true }) claimedAt: Date | null;
  @Column('int', { default: 0 }) unanswered: number;
}
