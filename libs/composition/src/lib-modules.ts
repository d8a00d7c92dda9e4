// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Type } from '@nestjs/common';
import { ActivitiesModule } from '@reciproca/activities';
import { CalendarsModule } from '@reciproca/calendars';
import { CivicModule } from '@reciproca/civic';
import { CondominioModule } from '@reciproca/condominio';
import { ConductModule } from '@reciproca/conduct';
import { ConversationsModule } from '@reciproca/conversations';
import { CovoiturageModule } from '@reciproca/covoiturage';
import { FacesModule } from '@reciproca/faces';
import { DiaryModule } from '@reciproca/diary';
import { DisputesModule } from '@reciproca/disputes';
import { EvaluationModule } from '@reciproca/evaluation';
import { ExchangeModule } from '@reciproca/exchange';
import { IdentityModule } from '@reciproca/identity';
import { IntakeModule } from '@reciproca/intake';
import { InstallationModule } from '@reciproca/installation';
import { LedgerIntakeModule, LedgerModule } from '@reciproca/ledger';
import { ListeningModule } from '@reciproca/listening';
import { MapsModule } from '@reciproca/maps';
import { NotificationsModule } from '@reciproca/notifications';
import { OpenIdModule } from '@reciproca/openid';
import { OrtiModule } from '@reciproca/orti';
import { PaperModule } from '@reciproca/paper';
import { PlanningModule } from '@reciproca/planning';
import { WeeksModule } from '@reciproca/weeks';
import { BookkeepingModule } from '@reciproca/bookkeeping';
import { PlotsModule } from '@reciproca/plots';
import { PracticeModule } from '@reciproca/practice';
import { PrivacyModule } from '@reciproca/privacy';
import { ProjectsModule } from '@reciproca/projects';
import { ReportingModule } from '@reciproca/reporting';
import { SentinelsModule } from '@reciproca/sentinels';
import { SupervisionModule } from '@reciproca/supervision';
import { TerritoryModule } from '@reciproca/territory';
import { TextingModule } from '@reciproca/texting';
import { TrasportoModule } from '@reciproca/trasporto';
import { VettingModule } from '@reciproca/vetting';
import { VolunteersModule } from '@reciproca/volunteers';
import { WebModule } from '@reciproca/web';

/** Every lib that has a module, in the order in which they start. */
export const libModules: readonly Type[] = [
  WebModule,
  IdentityModule,
  IntakeModule,
  OpenIdModule,
  MapsModule,
  TerritoryModule,
  LedgerModule,
  LedgerIntakeModule,
  DiaryModule,
  ExchangeModule,
  CalendarsModule,
  CondominioModule,
  TrasportoModule,
  CovoiturageModule,
  OrtiModule,
  PlanningModule,
  CivicModule,
  VolunteersModule,
  VettingModule,
  SentinelsModule,
  DisputesModule,
  ConductModule,
  ConversationsModule,
  FacesModule,
  NotificationsModule,
  SupervisionModule,
  ReportingModule,
  ProjectsModule,
  ActivitiesModule,
  PlotsModule,
  WeeksModule,
  BookkeepingModule,
  TextingModule,
  PrivacyModule,
  PaperModule,
  ListeningModule,
  EvaluationModule,
  PracticeModule,
  InstallationModule,
];
