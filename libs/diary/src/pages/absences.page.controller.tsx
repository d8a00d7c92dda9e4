// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { People } from '@reciproca/identity';
import { beneficiaryOf } from '@reciproca/kernel';
import { Allow, dayShape, idParam, idShape, STAFF, valid } from '@reciproca/platform';
import { type FormState, MeLinks, Page, type PageDoor, UNTOUCHED } from '@reciproca/web';
import { z } from 'zod';
import { absenceFormShape } from '../api/diary.request.js';
import type { AgreedThing } from '../application/agreed-meanwhile.js';
import { Absences } from '../application/absences.js';
import { AbsencesPage } from './absences.page.js';

const oneOfParam = z.object({ id: idShape, absenceId: idShape });

/** One's own days away, and for staff anybody's of the ente. */
@ApiExcludeController()
@Controller()
@Allow('signed-in')
export class AbsencesPageController {
  constructor(
    private readonly absences: Absences,
    private readonly people: People,
    links: MeLinks,
  ) {
    links.add({ href: '/absences', textKey: 'diary:absences.link', icon: 'calendar', roles: 'signed-in', order: 35 });
  }

  @Get('absences')
  show(@Page() page: PageDoor): Promise<void> {
    return this.render(page, null, UNTOUCHED);
  }

  @Post('absences')
  record(@Page() page: PageDoor): Promise<void> {
    return this.note(page, null);
  }

  @Post('absences/:id/end')
  end(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.finish(page, null, id);
  }

  @Get('people/:id/absences')
  @Allow(STAFF)
  showOf(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.render(page, id, UNTOUCHED);
  }

  @Post('people/:id/absences')
  @Allow(STAFF)
  recordFor(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return this.note(page, id);
  }

  @Post('people/:id/absences/:absenceId/end')
  @Allow(STAFF)
  endFor(
    @Page() page: PageDoor,
    @Param(valid(oneOfParam)) { id, absenceId }: { id: string; absenceId: string },
  ): Promise<void> {
    return this.finish(page, id, absenceId);
  }

  private note(page: PageDoor, personId: string | null): Promise<void> {
    return page.submit(
      absenceFormShape,
      async (ctx, input) => {
        await this.absences.ensureSaid(ctx, input);
        await this.absences.record(ctx, input);
        return {
          path: pathOf(personId),
          flash: { key: personId ? 'diary:absences.recorded.other' : 'diary:absences.recorded' },
        };
      },
      (errors, typed, general) => this.render(page, personId, { errors, typed, general }),
      actingFor(personId),
    );
  }

  private async finish(page: PageDoor, personId: string | null, id: string): Promise<void> {
    await page.command((ctx) => this.absences.end(ctx, id), actingFor(personId));
    page.redirect(pathOf(personId), { key: personId ? 'diary:absences.ended.other' : 'diary:absences.ended' });
  }

  /** What was agreed for the days that are typed; nothing while they are no days. */
  private listAgreed(page: PageDoor, personId: string | null, { typed }: FormState): Promise<AgreedThing[]> {
    const days = z.object({ startsOn: dayShape, endsOn: dayShape }).safeParse(typed);
    if (!days.success) return Promise.resolve([]);
    return page.query((ctx) => this.absences.listAgreed(ctx, days.data), actingFor(personId));
  }

  private async render(page: PageDoor, personId: string | null, form: FormState): Promise<void> {
    const agreed = await this.listAgreed(page, personId, form);
    const { absences, name, isClosed } = await page.query(
      async (ctx) => {
        const of = personId ?? beneficiaryOf(ctx);
        const person = personId ? await this.people.getPerson(ctx, personId) : null;
        return {
          absences: await this.absences.list(ctx, of),
          name: person && person.fullName,
          isClosed: person?.state === 'left',
        };
        // Staff read as themselves: a file that is closed is shut as on every page.
      },
      personId ? page.asMyself : undefined,
    );
    const path = pathOf(personId);
    const shown = { name, path, absences, agreed, isClosed };
    const body = <AbsencesPage {...shown} newKey={() => page.newKey()} {...form} />;
    await page.html({
      title: page.t(name === null ? 'diary:absences.link' : 'diary:absences.panel'),
      backHref: personId ? `/people/${personId}` : '/me',
      body,
    });
  }
}

function pathOf(personId: string | null): string {
  return personId ? `/people/${personId}/absences` : '/absences';
}

function actingFor(personId: string | null): { onBehalfOf: string } | undefined {
  return personId ? { onBehalfOf: personId } : undefined;
}
