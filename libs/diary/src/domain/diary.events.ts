// SPDX-License-Identifier: AGPL-3.0-or-later
import type {} from '@reciproca/kernel';

export interface AbsenceNews {
  readonly absenceId: string;
  readonly personId: string;
}

declare module '@reciproca/kernel' {
  interface EventMap {
    'diary.absence_recorded': AbsenceNews;
  }
}
