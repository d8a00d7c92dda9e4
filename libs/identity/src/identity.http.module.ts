// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module, type OnModuleInit } from '@nestjs/common';
import { STAFF } from '@reciproca/platform';
import { DelegationController } from './api/delegation.controller.js';
import { EnteController } from './api/ente.controller.js';
import { MeController } from './api/me.controller.js';
import { PeopleController } from './api/people.controller.js';
import { PersonCommandsController } from './api/person-commands.controller.js';
import { KeptApartController } from './api/kept-apart.controller.js';
import { RelatedPeopleController } from './api/related-people.controller.js';
import { PersonNotesController } from './api/person-notes.controller.js';
import { InvitationController } from './api/invitation.controller.js';
import { FiscalCodeController } from './api/fiscal-code.controller.js';
import { PasskeySessionController } from './api/passkey-session.controller.js';
import { PasskeysController } from './api/passkeys.controller.js';
import { StaffController } from './api/staff.controller.js';
import { SessionController } from './api/session.controller.js';
import { IdentityModule } from './identity.module.js';
import { NavRegistry } from '@reciproca/web';
import { AboutPageController } from './pages/about.page.controller.js';
import { ActingPageController } from './pages/acting.page.controller.js';
import { DelegationPageController } from './pages/delegation.page.controller.js';
import { EndingPageController } from './pages/ending.page.controller.js';
import { LoadPersonPage } from './pages/load-person-page.js';
import { MePageController } from './pages/me.page.controller.js';
import { OpenFilePageController } from './pages/open-file.page.controller.js';
import { PeoplePageController } from './pages/people.page.controller.js';
import { PersonNotesPageController } from './pages/person-notes.page.controller.js';
import { PersonPageController } from './pages/person.page.controller.js';
import { SettingsPageController } from './pages/settings.page.controller.js';
import { KeptApartPanelController } from './pages/kept-apart.panel.js';
import { RelatedPeoplePanelController } from './pages/related-people.panel.js';
import { FiscalCodePanelController } from './pages/fiscal-code.panel.js';
import { PasskeysPageController } from './pages/passkeys.page.controller.js';
import { InvitationPageController } from './pages/invitation.page.controller.js';
import { StaffInvitationsPageController } from './pages/staff-invitations.page.controller.js';
import { StaffSessionsPageController } from './pages/staff-sessions.page.controller.js';
import { SignInPageController } from './pages/sign-in.page.controller.js';
import { StaffAccessPageController } from './pages/staff-access.page.controller.js';
import { TotpPageController } from './pages/totp.page.controller.js';

const api = [
  SessionController,
  PasskeySessionController,
  PasskeysController,
  MeController,
  PeopleController,
  PersonCommandsController,
  PersonNotesController,
  KeptApartController,
  RelatedPeopleController,
  FiscalCodeController,
  DelegationController,
  EnteController,
  StaffController,
  InvitationController,
];
const pages = [
  SignInPageController,
  AboutPageController,
  TotpPageController,
  PasskeysPageController,
  MePageController,
  ActingPageController,
  DelegationPageController,
  PeoplePageController,
  PersonPageController,
  PersonNotesPageController,
  FiscalCodePanelController,
  KeptApartPanelController,
  RelatedPeoplePanelController,
  EndingPageController,
  OpenFilePageController,
  SettingsPageController,
  StaffAccessPageController,
  StaffInvitationsPageController,
  StaffSessionsPageController,
  InvitationPageController,
];

@Module({
  imports: [IdentityModule],
  controllers: [...api, ...pages],
  providers: [LoadPersonPage],
})
export class IdentityHttpModule implements OnModuleInit {
  constructor(private readonly nav: NavRegistry) {}

  onModuleInit(): void {
    this.nav.add({ href: '/people', textKey: 'identity:navPeople', roles: STAFF, order: 80 });
    this.nav.add({ href: '/me', textKey: 'identity:navMe', roles: 'account', order: 95 });
  }
}
