// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Category } from '../domain/category.js';
import type { Service } from '../domain/listing.js';

@Entity('categories')
export class CategoryEntity implements Category {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('text') service: Service;
  @Column('text') code: string;
  @Column('text') nameIt: string;
  @Column('text') nameEn: string;
  @Column('int') minutesGuide: number;
  @Column('boolean', { default: false }) vettingRequired: boolean;
  @Column('boolean', { default: true }) active: boolean;
}
