// SPDX-License-Identifier: AGPL-3.0-or-later
export { PlotsModule } from './plots.module.js';
export { AskForPlot } from './application/ask-for-plot.js';
export { AssignPlot } from './application/assign-plot.js';
export { ManagePlots } from './application/manage-plots.js';
export { PlanSeason } from './application/plan-season.js';
export { WarnHolder } from './application/warn-holder.js';
