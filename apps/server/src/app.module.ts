// SPDX-License-Identifier: AGPL-3.0-or-later
import { type DynamicModule, Module } from '@nestjs/common';
import { domainModules } from '@reciproca/composition';
import { ActivitiesHttpModule } from '@reciproca/activities/http';
import { CivicHttpModule } from '@reciproca/civic/http';
import { ConductHttpModule } from '@reciproca/conduct/http';
import { ConversationsHttpModule } from '@reciproca/conversations/http';
import { CovoiturageHttpModule } from '@reciproca/covoiturage/http';
import { FacesHttpModule } from '@reciproca/faces/http';
import { DiaryHttpModule } from '@reciproca/diary/http';
import { DisputesHttpModule } from '@reciproca/disputes/http';
import { ExchangeHttpModule } from '@reciproca/exchange/http';
import { HelpHttpModule } from '@reciproca/help/http';
import { IdentityHttpModule } from '@reciproca/identity/http';
import { IntakeHttpModule } from '@reciproca/intake/http';
import { InstallationHttpModule } from '@reciproca/installation/http';
import { LedgerHttpModule } from '@reciproca/ledger/http';
import { EvaluationHttpModule } from '@reciproca/evaluation/http';
import { ListeningHttpModule } from '@reciproca/listening/http';
import { MapsHttpModule } from '@reciproca/maps/http';
import { NotificationsHttpModule } from '@reciproca/notifications/http';
import { OpenIdHttpModule } from '@reciproca/openid/http';
import { OrtiHttpModule } from '@reciproca/orti/http';
import type { Environment } from '@reciproca/platform';
import { PaperHttpModule } from '@reciproca/paper/http';
import { PlatformHttpModule } from '@reciproca/platform/http';
import { PlanningHttpModule } from '@reciproca/planning/http';
import { WeeksHttpModule } from '@reciproca/weeks/http';
import { BookkeepingHttpModule } from '@reciproca/bookkeeping/http';
import { PlotsHttpModule } from '@reciproca/plots/http';
import { ProjectsHttpModule } from '@reciproca/projects/http';
import { CalendarsHttpModule } from '@reciproca/calendars/http';
import { PracticeHttpModule } from '@reciproca/practice/http';
import { ReportingHttpModule } from '@reciproca/reporting/http';
import { SentinelsHttpModule } from '@reciproca/sentinels/http';
import { PrivacyHttpModule } from '@reciproca/privacy/http';
import { SupervisionHttpModule } from '@reciproca/supervision/http';
import { TerritoryHttpModule } from '@reciproca/territory/http';
import { TextingHttpModule } from '@reciproca/texting/http';
import { TrasportoHttpModule } from '@reciproca/trasporto/http';
import { VettingHttpModule } from '@reciproca/vetting/http';
import { VolunteersHttpModule } from '@reciproca/volunteers/http';
import { DemoPeopleModule } from './demo-people.module.js';
import { ManifestController } from './manifest.controller.js';
import { WithoutSignalController } from './without-signal/without-signal.controller.js';
import { TextsModule } from './texts.module.js';

/** The house with its doors. */
@Module({})
export class AppModule {
  static forRoot(environment: Environment): DynamicModule {
    return {
      module: AppModule,
      controllers: [ManifestController, WithoutSignalController],
      imports: [
        ...domainModules(environment),
        TextsModule,
        DemoPeopleModule,
        PlatformHttpModule,
        IdentityHttpModule,
        OpenIdHttpModule,
        MapsHttpModule,
        TerritoryHttpModule,
        IntakeHttpModule,
        LedgerHttpModule,
        DiaryHttpModule,
        ExchangeHttpModule,
        TrasportoHttpModule,
        CovoiturageHttpModule,
        OrtiHttpModule,
        PlanningHttpModule,
        CivicHttpModule,
        VolunteersHttpModule,
        VettingHttpModule,
        SentinelsHttpModule,
        DisputesHttpModule,
        ConductHttpModule,
        ConversationsHttpModule,
        FacesHttpModule,
        NotificationsHttpModule,
        SupervisionHttpModule,
        ReportingHttpModule,
        ProjectsHttpModule,
        ActivitiesHttpModule,
        PlotsHttpModule,
        WeeksHttpModule,
        BookkeepingHttpModule,
        TextingHttpModule,
        PrivacyHttpModule,
        PaperHttpModule,
        ListeningHttpModule,
        EvaluationHttpModule,
        CalendarsHttpModule,
        PracticeHttpModule,
        InstallationHttpModule,
        HelpHttpModule,
      ],
    };
  }
}
