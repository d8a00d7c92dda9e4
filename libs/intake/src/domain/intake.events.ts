// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

/** Topic: a file has work waiting; wakes whoever does it. */
export const INTAKE_WANTED = 'intake.wanted';
export interface IntakeRef {
  readonly intakeId: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    [INTAKE_WANTED]: IntakeRef;
  }
}
