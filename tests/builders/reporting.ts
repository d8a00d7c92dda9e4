// SPDX-License-Identifier: AGPL-3.0-or-later
import { newId } from '@reciproca/kernel';
import { row } from './row.js';

/** A report of nothing at all, as it was handed in. */
export const frozenReport = (change: { frozenBy: string; number?: number }) =>
  row(
    'frozen_reports',
    {
      id: newId(),
      number: 1,
      report: {
        period: { from: '2026-01-01', to: '2026-06-30' },
        actions: [],
        breakdowns: {},
        months: [],
        counts: { donations: 0, accesses: 0, signals: 0 },
        targets: [],
        minutes: { ofDeeds: 0, inLedger: 0 },
      },
      frozenAt: new Date(),
    },
    change,
  );
