// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CropCode } from '../domain/crops.js';
import type { Planting, PlantingState } from '../domain/planting.js';

@Entity('plantings')
export class PlantingEntity implements Planting {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('uuid', { nullable: true }) plotId: string | null;
  @Column('text', { nullable: true }) bed: string | null;
  @Column('text') crop: CropCode;
  @Column('date') sowOn: string;
  @Column('date') dueOn: string;
  @Column('text') state: PlantingState;
  @Column('text', { nullable: true }) note: string | null;
}
