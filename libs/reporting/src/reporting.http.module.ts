// SPDX-License-Identifier: AGPL-3.0-or-later
import { Module, type OnModuleInit } from '@nestjs/common';
import { NavRegistry } from '@reciproca/web';
import { STAFF } from '@reciproca/platform';
import { ReportsController } from './api/reports.controller.js';
import { FrozenReportsPageController } from './pages/frozen-reports.page.controller.js';
import { ListsPageController } from './pages/lists.page.controller.js';
import { ReportPageController } from './pages/report.page.controller.js';
import { ReportingModule } from './reporting.module.js';

@Module({
  imports: [ReportingModule],
  controllers: [ReportsController, ReportPageController, FrozenReportsPageController, ListsPageController],
})
export class ReportingHttpModule implements OnModuleInit {
  constructor(private readonly nav: NavRegistry) {}

  onModuleInit(): void {
    this.nav.add(
      { href: '/reports', textKey: 'reporting:nav', roles: STAFF, order: 88, more: true },
      { href: '/lists', textKey: 'reporting:nav.lists', roles: STAFF, order: 89, more: true },
    );
  }
}
