// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { CropMonthsEntity } from './crop-months.entity.js';
import { PlantingEntity } from './planting.entity.js';
import { Season1798800000602 } from './season.migration.js';
import { PlotRequestEntity } from './plot-request.entity.js';
import { PlotRulesEntity } from './plot-rules.entity.js';
import { PlotTenureEntity } from './plot-tenure.entity.js';
import { PlotEntity } from './plot.entity.js';
import { Plots1798800000601 } from './plots.migration.js';

export const plotsTables = ownTables({
  entities: [CropMonthsEntity, PlantingEntity, PlotEntity, PlotRequestEntity, PlotRulesEntity, PlotTenureEntity],
  migrations: [Plots1798800000601, Season1798800000602],
  refusals: {
    garden_plots_once: { code: 'plots.number_twice', field: 'first' },
    plot_requests_once: { code: 'plots.asked_already' },
    plot_tenures_once: { code: 'plots.not_free' },
  },
});
