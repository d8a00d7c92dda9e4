// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { InvitedRole, StaffInvitation } from '../domain/staff-invitation.js';

@Entity('staff_invitations')
export class StaffInvitationEntity implements StaffInvitation {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid', { nullable: true }) personId: string | null;
  @Column('text') givenName: string;
  @Column('text') familyName: string;
  @Column('text') email: string;
  @Column('text', { nullable: true }) role: InvitedRole | null;
  @Column('bytea') tokenHash: Buffer;
  /** Sealed, until it is used or withdrawn. */
  @Column('text', { nullable: true }) token: string | null;
  @Column('uuid', { nullable: true }) invitedBy: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz', { nullable: true }) sentAt: Date | null;
  @Column('timestamptz', { nullable: true }) usedAt: Date | null;
  @Column('timestamptz', { nullable: true }) withdrawnAt: Date | null;
}
