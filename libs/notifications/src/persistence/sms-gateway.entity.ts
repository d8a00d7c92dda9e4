// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('sms_gateways')
export class SmsGatewayEntity {
  @PrimaryColumn('uuid') enteId: string;
  @Column('jsonb') settings: unknown;
  @Column('timestamptz') changedAt: Date;
}
