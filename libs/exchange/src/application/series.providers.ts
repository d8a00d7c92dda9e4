// SPDX-License-Identifier: AGPL-3.0-or-later
import { AnswerSeries } from './answer-series.js';
import { CallOffSeries } from './call-off-series.js';
import { ChangeSeries } from './change-series.js';
import { EndSeries } from './end-series.js';
import { ViewSeries } from './view-series.js';
import { SeriesDates } from './series-dates.js';
import { RestoreSeries } from './restore-series.js';

/** What is done with all the days of what comes round at once. */
export const seriesProviders = [
  AnswerSeries,
  CallOffSeries,
  ChangeSeries,
  EndSeries,
  ViewSeries,
  SeriesDates,
  RestoreSeries,
];
