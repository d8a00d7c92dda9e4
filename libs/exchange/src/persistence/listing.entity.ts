// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Titles } from '../domain/title.js';
import type { Listing, ListingKind, ListingState, Need, Service, Visibility } from '../domain/listing.js';

@Entity('listings')
export class ListingEntity implements Listing {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: ListingKind;
  @Column('text') service: Service;
  @Column('uuid') categoryId: string;
  @Column('uuid') personId: string;
  @Column('uuid', { nullable: true }) enteredBy: string | null;
  @Column('text') channel: string;
  @Column('text') title: string;
  @Column('jsonb', { nullable: true }) titles: Titles | null;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text') state: ListingState;
  @Column('text', { nullable: true }) stateReason: string | null;
  @Column('text') visibility: Visibility;
  @Column('uuid') placeId: string;
  @Column('uuid', { nullable: true }) toPlaceId: string | null;
  @Column('float8') lat: number;
  @Column('float8') lon: number;
  @Column('float8', { nullable: true }) toLat: number | null;
  @Column('float8', { nullable: true }) toLon: number | null;
  @Column('uuid', { nullable: true }) areaId: string | null;
  @Column('uuid', { nullable: true }) blockId: string | null;
  @Column('uuid', { nullable: true }) staircaseId: string | null;
  @Column('int', { default: 1 }) units: number;
  @Column('int') durationMinutes: number;
  @Column('text', { array: true, default: () => "'{}'" }) needs: Need[];
  @Column('jsonb', { default: {} }) details: Record<string, unknown>;
  @Column('text', { nullable: true }) recurrence: string | null;
  @Column('boolean', { default: false }) urgent: boolean;
  @Column('boolean', { default: false }) autoAccept: boolean;
  @Column('uuid', { nullable: true }) linkedToId: string | null;
  @Column('uuid', { nullable: true }) answersId: string | null;
  @Column('uuid', { nullable: true }) seriesId: string | null;
  @Column('timestamptz') confirmedAt: Date;
  @Column('timestamptz') expiresAt: Date;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz') updatedAt: Date;
  /** Times still free, kept in step with the slots; only SQL reads it, and writes it once it is there. */
  @Column({ type: 'tstzmultirange', default: () => "'{}'", select: false, update: false })
  freeWhen?: string;
}
