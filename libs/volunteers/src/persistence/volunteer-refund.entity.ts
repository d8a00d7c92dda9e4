// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Refund, RefundKind, RefundState } from '../domain/refund.js';

@Entity('volunteer_refunds')
export class VolunteerRefundEntity implements Refund {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('date') day: string;
  @Column('text') kind: RefundKind;
  @Column('text') what: string;
  @Column('uuid', { nullable: true }) agreementId: string | null;
  @Column('int', { nullable: true }) metres: number | null;
  @Column('text', { nullable: true }) receipt: string | null;
  @Column('int') cents: number;
  @Column('text') state: RefundState;
  @Column('uuid', { nullable: true }) recordedBy: string | null;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') createdAt: Date;
}
