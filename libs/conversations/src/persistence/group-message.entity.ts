// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { GroupMessage, GroupMessageState } from '../domain/group-message.js';

@Entity('group_messages')
export class GroupMessageEntity implements GroupMessage {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text', { array: true }) groups: string[];
  @Column('text', { array: true }) groupNames: string[];
  @Column('text') wordsIt: string;
  @Column('text', { nullable: true }) wordsEn: string | null;
  @Column('text', { nullable: true }) signedAs: string | null;
  @Column('text', { nullable: true }) urgentBecause: string | null;
  @Column('text') state: GroupMessageState;
  @Column('uuid', { nullable: true }) writtenBy: string | null;
  @Column('timestamptz') writtenAt: Date;
  @Column('timestamptz', { nullable: true }) dueAt: Date | null;
  @Column('timestamptz', { nullable: true }) takenBackAt: Date | null;
}
