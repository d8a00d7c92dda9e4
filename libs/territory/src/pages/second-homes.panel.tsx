// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow, emptyShape, idParam, STAFF, valid } from '@reciproca/platform';
import {
  bindFields,
  Button,
  DateField,
  Details,
  Form,
  formatDate,
  PostButton,
  TextField,
  usePage,
} from '@reciproca/ui';
import { type FormState, type OwnPage, Page, type PageDoor, PersonPages, PersonPanels } from '@reciproca/web';
import type { z } from 'zod';
import { secondHomeParam, secondHomeShape } from '../api/second-home.request.js';
import { SecondHomes, type ShownSecondHome } from '../application/second-homes.js';

/** A part of the person's page: where else they are found, and when. */
@ApiExcludeController()
@Controller('people/:id/second-homes')
@Allow(STAFF)
export class SecondHomesPanelController {
  constructor(
    private readonly homes: SecondHomes,
    private readonly pages: PersonPages,
    panels: PersonPanels,
  ) {
    panels.add({
      titleKey: 'territory:secondHome.title',
      order: 6,
      render: async (ctx, personId, { form, isOpen }) => (
        <Panel personId={personId} homes={await this.homes.list(ctx, personId)} form={form} isOpen={isOpen} />
      ),
    });
  }

  @Post()
  add(@Page() page: PageDoor, @Param(valid(idParam)) { id }: { id: string }): Promise<void> {
    return page.change(this.at(page, id), secondHomeShape, 'territory:secondHome.saved', (ctx, input) =>
      this.homes.add(ctx, id, input),
    );
  }

  @Post(':homeId/remove')
  remove(
    @Page() page: PageDoor,
    @Param(valid(secondHomeParam)) { id, homeId }: z.output<typeof secondHomeParam>,
  ): Promise<void> {
    return page.change(this.at(page, id), emptyShape, 'territory:secondHome.removed', (ctx) =>
      this.homes.remove(ctx, id, homeId),
    );
  }

  private at(page: PageDoor, id: string): OwnPage {
    return { path: `/people/${id}`, show: (form) => this.pages.show(page, id, form), acting: page.asMyself };
  }
}

interface PanelProps {
  readonly personId: string;
  readonly homes: readonly ShownSecondHome[];
  readonly form: FormState;
  readonly isOpen: boolean;
}

function Panel({ personId, homes, form, isOpen }: PanelProps) {
  const { t, language } = usePage();
  const path = `/people/${personId}/second-homes`;
  const span = ({ startsOn, endsOn }: ShownSecondHome): string =>
    endsOn
      ? t('territory:secondHome.span', { from: formatDate(startsOn, language), until: formatDate(endsOn, language) })
      : t('territory:secondHome.since', { from: formatDate(startsOn, language) });
  return (
    <div class="stack">
      {homes.length === 0 && <p>{t('territory:secondHome.none')}</p>}
      <ul class="plain-list stack">
        {homes.map((home) => (
          <li key={home.id}>
            <strong>{[home.place.address ?? home.place.name, home.place.comuneName].join(', ')}</strong>
            <br />
            {[span(home), home.about].filter(Boolean).join(' · ')}
            {isOpen && (
              <PostButton
                action={`${path}/${home.id}/remove`}
                text={t('territory:secondHome.remove', { address: home.place.address ?? home.place.name })}
                kind="quiet"
              />
            )}
          </li>
        ))}
      </ul>
      {isOpen && <NewHome action={path} form={form} />}
    </div>
  );
}

function NewHome({ action, form }: { action: string; form: FormState }) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const isRefused = ['address', 'comune', 'about'].some((name) => name in form.typed);
  return (
    <Details summary={t('territory:secondHome.add')} open={isRefused}>
      <Form action={action} label={t('territory:secondHome.add')}>
        <TextField {...field('address')} label={t('territory:residence.address')} autocomplete="off" required />
        <TextField {...field('comune')} label={t('territory:secondHome.comune')} autocomplete="off" required />
        <TextField
          {...field('about')}
          label={t('territory:secondHome.about')}
          hint={t('territory:secondHome.aboutHint')}
          autocomplete="off"
        />
        <DateField {...field('startsOn')} label={t('territory:secondHome.startsOn')} />
        <DateField {...field('endsOn')} label={t('territory:secondHome.endsOn')} />
        <Button text={t('territory:secondHome.save')} kind="outline" />
      </Form>
    </Details>
  );
}
