// SPDX-License-Identifier: AGPL-3.0-or-later
import { ownTables } from '@reciproca/platform';
import { AdministratorLinkEntity } from './administrator-link.entity.js';
import { AdministratorSessionEntity } from './administrator-session.entity.js';
import { AdministratorEntity } from './administrator.entity.js';
import { InstallationLogEntity } from './installation-log.entity.js';
import { Installation1796000100003 } from './installation.migration.js';

export const installationTables = ownTables({
  entities: [AdministratorEntity, AdministratorLinkEntity, AdministratorSessionEntity, InstallationLogEntity],
  migrations: [Installation1796000100003],
  refusals: { administrators_login: { code: 'account.login_taken', field: 'login' } },
});
