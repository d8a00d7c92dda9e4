// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RefundRules } from '../domain/refund.js';

@Entity('volunteer_refund_rules')
export class VolunteerRefundRulesEntity implements RefundRules {
  @PrimaryColumn('uuid') enteId: string;
  @Column('int', { nullable: true }) perKmMills: number | null;
  @Column('int', { nullable: true }) monthCents: number | null;
  @Column('text', { array: true, default: () => "'{}'" }) selfKinds: string[];
}
