// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { SentinelsModule } from '@reciproca/sentinels';
import { TerritoryModule } from '@reciproca/territory';
import { ActOnQuestionnaire } from './application/act-on-questionnaire.js';
import { AnswersSheet } from './application/answers-sheet.js';
import { AskOthers } from './application/ask-others.js';
import { CallBack } from './application/call-back.js';
import { ListeningNewsWords } from './application/listening-news-words.js';
import { ManageQuestionnaires } from './application/manage-questionnaires.js';
import { OpenLink } from './application/open-link.js';
import { OwnQuestionnaires } from './application/own-questionnaires.js';
import { SayHowItWent } from './application/say-how-it-went.js';
import { SendQuestionnaire } from './application/send-questionnaire.js';
import { SettleImpressions } from './application/settle-impressions.js';
import { TakeAnswer } from './application/take-answer.js';
import { ViewQuestionnaires } from './application/view-questionnaires.js';
import { ViewResults } from './application/view-results.js';
import { WriteQuestions } from './application/write-questions.js';
import { AnswerRepository } from './persistence/answer.repository.js';
import { ImpressionRepository } from './persistence/impression.repository.js';
import './persistence/listening.personal-data.js';
import { listeningTables } from './persistence/listening.tables.js';
import { QuestionnaireRepository } from './persistence/questionnaire.repository.js';
import './texts/listening-texts.js';

const facades = [
  ManageQuestionnaires,
  WriteQuestions,
  ActOnQuestionnaire,
  ViewQuestionnaires,
  SendQuestionnaire,
  OpenLink,
  AskOthers,
  OwnQuestionnaires,
  ViewResults,
  AnswersSheet,
  SayHowItWent,
  SettleImpressions,
];

@Module({
  imports: [listeningTables, IdentityModule, ExchangeModule, TerritoryModule, SentinelsModule],
  providers: [
    ...facades,
    TakeAnswer,
    CallBack,
    ListeningNewsWords,
    QuestionnaireRepository,
    AnswerRepository,
    ImpressionRepository,
  ],
  exports: facades,
})
export class ListeningModule {}
