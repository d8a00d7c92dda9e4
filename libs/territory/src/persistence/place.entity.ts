// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OpenWindow } from '../domain/opening-hours.js';
import type { PlaceKind } from '../domain/place.js';
import type { ClosedDays } from '../domain/place-times.js';
import type { Precision } from '../domain/precision.js';

@Entity('places')
export class PlaceEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') kind: PlaceKind;
  @Column('text') name: string;
  @Column('text') comuneCode: string;
  @Column('text', { nullable: true }) address: string | null;
  @Column('float8') lat: number;
  @Column('float8') lon: number;
  @Column('text', { default: 'exact' }) precision: Precision;
  @Column('boolean') isPublic: boolean;
  @Column('jsonb', { nullable: true }) hours: readonly OpenWindow[] | null;
  @Column('text', { nullable: true }) phone: string | null;
  @Column('text', { nullable: true }) driverNote: string | null;
  @Column('jsonb', { default: [] }) closedDays: readonly ClosedDays[];
  @Column('boolean', { default: false }) closedOnHolidays: boolean;
  @Column('date', { nullable: true }) closedFrom: string | null;
  @Column('text', { nullable: true }) closedBecause: string | null;
  @Column('uuid', { nullable: true }) joinedInto: string | null;
}
