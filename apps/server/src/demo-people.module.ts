// SPDX-License-Identifier: AGPL-3.0-or-later
import { Global, Module } from '@nestjs/common';
import { DEMO_PEOPLE as CAST } from '@reciproca/composition';
import { inStaffLanguage } from '@reciproca/kernel';
import { DEMO_PASSWORD, DEMO_PEOPLE, type DemoPeople } from '@reciproca/identity';

/** Those of the demo whom a visitor may sign in as; asked for in demo mode only. */
const demoPeople: DemoPeople = {
  listDemoPeople: ({ language }) =>
    Promise.resolve(
      CAST.flatMap(({ login, name, role, hint }) =>
        login
          ? [
              {
                login,
                password: DEMO_PASSWORD,
                name,
                role: inStaffLanguage(language, role.it, role.en),
                about: inStaffLanguage(language, hint.it, hint.en),
              },
            ]
          : [],
      ),
    ),
};

@Global()
@Module({ providers: [{ provide: DEMO_PEOPLE, useValue: demoPeople }], exports: [DEMO_PEOPLE] })
export class DemoPeopleModule {}
