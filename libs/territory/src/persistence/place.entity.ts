// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PlaceKind } from '../domain/place.js';

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
  @Column('boolean') isPublic: boolean;
}
