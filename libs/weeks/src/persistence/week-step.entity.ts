// SPDX-License-Identifier: AGPL-3.0-or-later
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MarkedStep, StepState, WeekStep } from '../domain/week-step.js';

@Entity('garden_week_steps')
export class WeekStepEntity implements MarkedStep {
  @PrimaryColumn('uuid') gardenId: string;
  @PrimaryColumn('date') week: string;
  @PrimaryColumn('text') step: WeekStep;
  @Column('uuid') enteId: string;
  @Column('text') state: StepState;
  @Column('text', { nullable: true }) reason: string | null;
}
