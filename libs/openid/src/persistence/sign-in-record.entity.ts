// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Method } from '../domain/provider.js';

@Entity('sign_in_records')
export class SignInRecordEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') providerId: string;
  @Column('text') method: Method;
  @Column('bytea') stateHash: Buffer;
  @Column('timestamptz') at: Date;
  @Column('text') outcome: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') protocol: string;
}
