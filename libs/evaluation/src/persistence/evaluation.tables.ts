// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { EvaluationTableEntity } from './evaluation-table.entity.js';
import { Evaluation1798800000801 } from './evaluation.migration.js';
import { MinutesEntity } from './minutes.entity.js';
import { ObjectionEntity } from './objection.entity.js';
import { RatingEntity } from './rating.entity.js';
import { RoundItemEntity } from './round-item.entity.js';
import { RoundEntity } from './round.entity.js';
import { SeatAtMeetingEntity } from './seat-at-meeting.entity.js';
import { SeatTermEntity } from './seat-term.entity.js';
import { SeatEntity } from './seat.entity.js';
import { TableMeetingEntity } from './table-meeting.entity.js';
import { UndertakingEntity } from './undertaking.entity.js';

export const evaluationTables = ownTables({
  entities: [
    EvaluationTableEntity,
    SeatEntity,
    SeatTermEntity,
    TableMeetingEntity,
    SeatAtMeetingEntity,
    MinutesEntity,
    ObjectionEntity,
    RoundEntity,
    RoundItemEntity,
    RatingEntity,
    UndertakingEntity,
  ],
  migrations: [Evaluation1798800000801],
  refusals: {
    evaluation_terms_once: { code: 'evaluation.seat_taken' },
    evaluation_terms_one_each: { code: 'evaluation.sits_already' },
    evaluation_ratings_once: { code: 'evaluation.rated_meanwhile' },
  },
});
