// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { ProjectActionEntity } from './project-action.entity.js';
import { ProjectCostEntity } from './project-cost.entity.js';
import { ProjectParticipantEntity } from './project-participant.entity.js';
import { ProjectPictureEntity } from './project-picture.entity.js';
import { ProjectEntity } from './project.entity.js';
import { Projects1796300000002 } from './projects.migration.js';

export const projectsTables = ownTables({
  entities: [ProjectEntity, ProjectActionEntity, ProjectCostEntity, ProjectPictureEntity, ProjectParticipantEntity],
  migrations: [Projects1796300000002],
  refusals: {
    projects_cup: { code: 'project.cup_taken', field: 'cup' },
    project_participants_once: { code: 'participant.there_already', field: 'projectId' },
  },
});
