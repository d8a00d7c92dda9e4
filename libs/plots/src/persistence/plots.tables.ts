// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { PlotRequestEntity } from './plot-request.entity.js';
import { PlotRulesEntity } from './plot-rules.entity.js';
import { PlotTenureEntity } from './plot-tenure.entity.js';
import { PlotEntity } from './plot.entity.js';
import { Plots1798800000601 } from './plots.migration.js';

export const plotsTables = ownTables({
  entities: [PlotEntity, PlotRequestEntity, PlotRulesEntity, PlotTenureEntity],
  migrations: [Plots1798800000601],
  refusals: {
    garden_plots_once: { code: 'plots.number_twice', field: 'first' },
    plot_requests_once: { code: 'plots.asked_already' },
    plot_tenures_once: { code: 'plots.not_free' },
  },
});
