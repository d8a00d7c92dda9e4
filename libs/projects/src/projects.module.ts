// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module } from '@nestjs/common';
import { IdentityModule } from '@reciproca/identity';
import { ReportingModule } from '@reciproca/reporting';
import { TerritoryModule } from '@reciproca/territory';
import { registerTexts } from '@reciproca/ui';
import { AnswerQuestions } from './application/answer-questions.js';
import { EnterParticipant } from './application/enter-participant.js';
import { MakePresence } from './application/make-presence.js';
import { ManageActions } from './application/manage-actions.js';
import { ManageCosts } from './application/manage-costs.js';
import { ManageProjects } from './application/manage-projects.js';
import { ParticipantsSheet } from './application/participants-sheet.js';
import { ProjectPictures } from './application/project-pictures.js';
import { ActionsInComuni } from './application/actions-in-comuni.js';
import { ProjectScopes } from './application/project-scopes.js';
import { ViewParticipants } from './application/view-participants.js';
import { ParticipantRepository } from './persistence/participant.repository.js';
import { ProjectRepository } from './persistence/project.repository.js';
import './persistence/projects.personal-data.js';
import { projectsTables } from './persistence/projects.tables.js';
import { en } from './texts/en.js';
import { it } from './texts/it.js';
import { translations } from './texts/translations.js';

declare module '@reciproca/ui' {
  interface TextNamespaces {
    projects: keyof typeof it;
  }
}

registerTexts('projects', { it, en }, translations);

const facades = [
  ManageProjects,
  ManageActions,
  ManageCosts,
  ProjectPictures,
  EnterParticipant,
  AnswerQuestions,
  ViewParticipants,
  ParticipantsSheet,
  MakePresence,
  ActionsInComuni,
  ProjectScopes,
];

@Module({
  imports: [projectsTables, IdentityModule, TerritoryModule, ReportingModule],
  providers: [...facades, ProjectRepository, ParticipantRepository],
  exports: facades,
})
export class ProjectsModule {}
