// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HowItWent, Impression } from '../domain/impression.js';

@Entity('impressions')
export class ImpressionEntity implements Impression {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') agreementId: string;
  @Column('uuid') personId: string;
  @Column('text') service: string;
  @Column('text') how: HowItWent;
  @Column('text', { nullable: true }) words: string | null;
  @Column('timestamptz') saidAt: Date;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
  @Column('uuid', { nullable: true }) settledBy: string | null;
  @Column('text', { nullable: true }) note: string | null;
}
