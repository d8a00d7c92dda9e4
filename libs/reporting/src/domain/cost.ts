// SPDX-License-Identifier: AGPL-3.0-or-later

export const COST_KINDS = ['flat_rate', 'unit_cost', 'real_cost'] as const;
export type CostKind = (typeof COST_KINDS)[number];

export const COST_UNITS = ['hour', 'participant', 'crate', 'ride', 'month', 'other'] as const;
export type CostUnit = (typeof COST_UNITS)[number];
