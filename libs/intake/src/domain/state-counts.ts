// SPDX-License-Identifier: AGPL-3.0-or-later
import type { RowState } from './intake-row.js';

/** How many rows of a file stand how. */
export type StateCounts = Readonly<Partial<Record<RowState, number>>>;
