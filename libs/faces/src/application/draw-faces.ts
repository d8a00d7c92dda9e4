// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { countTimesHelped } from '@reciproca/exchange';
import { isMinor, People, type PersonCard } from '@reciproca/identity';
import { type Ctx, romeDay } from '@reciproca/kernel';
import { type Face, initialsOf, translator, withCommas } from '@reciproca/ui';
import { helpedInSteps } from '../domain/helped.js';
import { NOTHING_SHOWN, type FaceChoices } from '../domain/own-face.js';
import { photoPathOf } from '../domain/paths.js';
import { FacePhotoRepository } from '../persistence/face-photo.repository.js';
import { FaceRepository } from '../persistence/face.repository.js';

/** What each of some people shows, in the reader's language. Whom it is shown to is the caller's choice. */
@Injectable()
export class DrawFaces {
  constructor(
    private readonly people: People,
    private readonly faces: FaceRepository,
    private readonly photos: FacePhotoRepository,
  ) {}

  /** Minors have none, nor whoever is not here. */
  async list(ctx: Ctx, personIds: readonly string[]): Promise<Map<string, Face>> {
    if (personIds.length === 0) return new Map();
    const today = romeDay(ctx.clock.now());
    const people = [...(await this.people.listPeopleByIds(ctx, personIds)).values()].filter(
      ({ state, birthDate }) => state === 'active' && !isMinor(birthDate, today),
    );
    const chosen = await this.faces.listFor(ctx, personIds);
    const photos = await this.photos.listIds(ctx, personIds);
    const choicesOf = (id: string): FaceChoices => chosen.get(id) ?? NOTHING_SHOWN;
    const helped = await countTimesHelped(
      ctx,
      people.flatMap(({ id }) => (choicesOf(id).showsHelped ? [id] : [])),
    );
    const known = await this.people.listRegisteredAt(
      ctx,
      people.flatMap(({ id }) => (choicesOf(id).showsKnown ? [id] : [])),
    );
    return new Map(
      people.map((person) => {
        const { id, shortName } = person;
        const facts = [
          ...(choicesOf(id).showsLanguages ? languagesFact(ctx, person) : []),
          ...helpedFact(ctx, helped.get(id) ?? 0),
          ...knownFact(ctx, known.get(id)),
        ];
        const { words } = choicesOf(id);
        const photoId = photos.get(id);
        const photo = photoId ? photoPathOf(photoId) : null;
        return [id, { name: shortName, initials: initialsOf(shortName), photo, words, facts }];
      }),
    );
  }
}

/** “Another language” tells nobody which. */
function languagesFact({ language }: Ctx, { spokenLanguages }: PersonCard): string[] {
  const t = translator(language);
  const names = spokenLanguages.filter((one) => one !== 'other').map((one) => t(`identity:language.${one}`));
  return names.length > 0 ? [t('faces:fact.languages', { languages: withCommas(names, language) })] : [];
}

function helpedFact({ language }: Ctx, times: number): string[] {
  const steps = helpedInSteps(times);
  if (!steps) return [];
  const { count, moreThan } = steps;
  return [translator(language)(moreThan ? 'faces:fact.helped_more' : 'faces:fact.helped', { count })];
}

function knownFact({ language }: Ctx, since: Date | undefined): string[] {
  return since ? [translator(language)('faces:fact.known', { year: romeDay(since).slice(0, 4) })] : [];
}
