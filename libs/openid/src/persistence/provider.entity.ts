// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AuthMethod, ClaimNames, Method, ProviderKind, UserinfoForm } from '../domain/provider.js';

@Entity('openid_providers')
export class ProviderEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') name: string;
  @Column('text') kind: ProviderKind;
  @Column('text') issuer: string;
  @Column('text') clientId: string;
  @Column('text') authMethod: AuthMethod;
  @Column('text') secretVariable: string;
  @Column('text', { nullable: true }) decryptionVariable: string | null;
  @Column('text') scope: string;
  @Column('text', { array: true }) levels: readonly string[];
  @Column('text') userinfo: UserinfoForm;
  @Column('text', { array: true }) methods: readonly Method[];
  @Column('text', { nullable: true }) hintParameter: string | null;
  @Column('boolean') asksAnew: boolean;
  @Column('jsonb') claims: ClaimNames;
  @Column('timestamptz', { nullable: true }) triedAt: Date | null;
  @Column('boolean', { nullable: true }) trialPassed: boolean | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) removedAt: Date | null;
}
