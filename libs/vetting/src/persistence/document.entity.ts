// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DocumentState, PersonDocument } from '../domain/document.js';

@Entity('documents')
export class DocumentEntity implements PersonDocument {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') personId: string;
  @Column('text') kind: string;
  @Column('text', { nullable: true }) fileKey: string | null;
  @Column('text') fileName: string;
  @Column('text') mediaType: string;
  @Column('int') sizeBytes: number;
  @Column('text') state: DocumentState;
  @Column('date', { nullable: true }) validUntil: string | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('uuid') uploadedBy: string;
  @Column('timestamptz') uploadedAt: Date;
  @Column('uuid', { nullable: true }) decidedBy: string | null;
  @Column('timestamptz', { nullable: true }) decidedAt: Date | null;
  @Column('uuid', { array: true, default: () => "'{}'" }) openedBy: readonly string[];
}
