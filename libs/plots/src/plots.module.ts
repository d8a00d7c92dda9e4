// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { OrtiModule } from '@reciproca/orti';
import { TerritoryModule } from '@reciproca/territory';
import { registerDesk, registerTexts, registerVoice } from '@reciproca/ui';
import { AskForPlot } from './application/ask-for-plot.js';
import { AssignPlot } from './application/assign-plot.js';
import { EndTenure } from './application/end-tenure.js';
import { EnsureNotApart } from './application/ensure-not-apart.js';
import { ManagePlots } from './application/manage-plots.js';
import { PlotLine } from './application/plot-line.js';
import { PlanSeason } from './application/plan-season.js';
import { PlotsJobs } from './application/plots-jobs.js';
import { PlotsNewsWords } from './application/plots-news-words.js';
import { TellOfPlots } from './application/tell-of-plots.js';
import { ViewOwnPlots } from './application/view-own-plots.js';
import { ViewPlots } from './application/view-plots.js';
import { ViewSeason } from './application/view-season.js';
import { WarnHolder } from './application/warn-holder.js';
import { PlotRequestRepository } from './persistence/plot-request.repository.js';
import { PlotRepository } from './persistence/plot.repository.js';
import './persistence/plots.personal-data.js';
import { plotsTables } from './persistence/plots.tables.js';
import { SeasonRepository } from './persistence/season.repository.js';
import { TenureRepository } from './persistence/tenure.repository.js';
import { desk } from './texts/desk.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { translations } from './texts/translations.js';
import { leiIt } from './texts/voice.it.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    plots: keyof typeof it;
  }
}

registerTexts('plots', { it, en }, translations);
registerDesk('plots', desk);
registerVoice('plots', 'lei', leiIt);

const facades = [
  ManagePlots,
  AskForPlot,
  AssignPlot,
  EndTenure,
  WarnHolder,
  ViewPlots,
  ViewOwnPlots,
  PlanSeason,
  ViewSeason,
];

@Module({
  imports: [plotsTables, IdentityModule, TerritoryModule, OrtiModule],
  providers: [
    ...facades,
    EnsureNotApart,
    PlotLine,
    PlotsJobs,
    PlotsNewsWords,
    TellOfPlots,
    PlotRepository,
    PlotRequestRepository,
    SeasonRepository,
    TenureRepository,
  ],
  exports: facades,
})
export class PlotsModule {}
