// SPDX-License-Identifier: AGPL-3.0-or-later
import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { backOnRefusal } from '@reciproca/exchange';
import { Allow, idParam, parseInput, STAFF, valid } from '@reciproca/platform';
import { formToInput, usePage } from '@reciproca/ui';
import { MeLinks, Page, type PageDoor, PersonPanels } from '@reciproca/web';
import { removePartShape } from '../api/face.request.js';
import { WatchFaces } from '../application/watch-faces.js';
import { facePathOf, MY_FACE_PATH } from '../domain/paths.js';
import { PersonFacePage } from './person-face.page.js';

type Id = { id: string };

@ApiExcludeController()
@Controller('people/:id/face')
@Allow(STAFF)
export class PersonFacePageController {
  constructor(
    private readonly watch: WatchFaces,
    panels: PersonPanels,
    links: MeLinks,
  ) {
    links.add({ href: MY_FACE_PATH, textKey: 'faces:nav', icon: 'user', roles: 'signed-in', order: 10 });
    panels.add({
      titleKey: 'faces:panel',
      order: 24,
      render: (_ctx, personId) => Promise.resolve(<Panel personId={personId} />),
    });
  }

  @Get()
  async show(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const { name, face } = await page.look((ctx) => this.watch.read(ctx, id), page.asMyself);
    await page.html({
      title: page.t('faces:person.title', { name }),
      backHref: `/people/${id}`,
      body: <PersonFacePage personId={id} {...{ name, face }} newKey={() => page.newKey()} />,
    });
  }

  @Post('remove')
  remove(@Page() page: PageDoor, @Param(valid(idParam)) { id }: Id): Promise<void> {
    const path = facePathOf(id);
    return backOnRefusal(page, path, async () => {
      const { part } = parseInput(removePartShape, formToInput(page.body, removePartShape));
      await page.command((ctx) => this.watch.remove(ctx, id, part), page.asMyself);
      page.redirect(path, { key: 'faces:person.removed' });
    });
  }
}

function Panel({ personId }: { readonly personId: string }) {
  const { t } = usePage();
  return <a href={facePathOf(personId)}>{t('faces:panel.open')}</a>;
}
