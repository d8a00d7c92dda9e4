// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Plot, PlotState } from '../domain/plot.js';

@Entity('garden_plots')
export class PlotEntity implements Plot {
  @PrimaryColumn('uuid') id: string;
  @Column('uuid') enteId: string;
  @Column('uuid') gardenId: string;
  @Column('int') number: number;
  @Column('int') squareMetres: number;
  @Column('text') state: PlotState;
  @Column('text', { nullable: true }) note: string | null;
}
