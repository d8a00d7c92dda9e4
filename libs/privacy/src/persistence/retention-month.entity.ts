// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('retention_months')
export class RetentionMonthEntity {
  @PrimaryColumn('uuid') enteId: string;
  @PrimaryColumn('text') category: string;
  @Column('int') months: number;
}
