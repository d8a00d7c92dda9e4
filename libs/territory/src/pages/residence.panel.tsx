// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { DefinitionList, LinkButton, usePage } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { Precision } from '../domain/precision.js';
import { Buildings } from '../application/buildings.js';
import { Places } from '../application/places.js';
import { Residences } from '../application/residences.js';

interface Home {
  readonly address: string;
  readonly precision: Precision;
  readonly building: string | null;
  readonly others: readonly { readonly id: string; readonly name: string }[];
}

/** Where a person lives and with whom, on their page for staff. */
@Injectable()
export class ResidencePanel implements OnModuleInit {
  constructor(
    private readonly panels: PersonPanels,
    private readonly residences: Residences,
    private readonly places: Places,
    private readonly buildings: Buildings,
    private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.panels.add({
      titleKey: 'territory:residence.title',
      order: 5,
      render: (ctx, personId, { isOpen }) => this.render(ctx, personId, isOpen),
    });
  }

  private async render(ctx: Ctx, personId: string, isOpen: boolean): Promise<VNode> {
    return <Panel personId={personId} home={await this.load(ctx, personId)} isOpen={isOpen} />;
  }

  private async load(ctx: Ctx, personId: string): Promise<Home | null> {
    const residence = await this.residences.findResidence(ctx, personId);
    if (!residence) return null;
    const memberIds = (await this.residences.listMembers(ctx, residence.householdId)).filter((id) => id !== personId);
    const [place, members] = await Promise.all([
      this.places.getPlace(ctx, residence.placeId),
      this.people.listPeopleByIds(ctx, memberIds),
    ]);
    return {
      address: `${place.address ?? place.name}, ${place.comuneName}`,
      precision: place.precision,
      building: residence.dwellingId && (await this.buildingOf(ctx, residence.dwellingId)),
      others: [...members.values()].map(({ id, fullName }) => ({ id, name: fullName })),
    };
  }

  private async buildingOf(ctx: Ctx, dwellingId: string): Promise<string> {
    const dwelling = await this.buildings.getDwelling(ctx, dwellingId);
    const area = (await this.buildings.listAreas(ctx)).find(({ id }) => id === dwelling.areaId);
    const block = area?.blocks.find(({ id }) => id === dwelling.blockId);
    const staircase = block?.staircases.find(({ id }) => id === dwelling.staircaseId);
    return [area?.name, block?.name, staircase?.label, dwelling.number].filter(Boolean).join(' · ');
  }
}

function Panel({ personId, home, isOpen }: { personId: string; home: Home | null; isOpen: boolean }) {
  const { t } = usePage();
  return (
    <div class="stack">
      {home ? (
        <DefinitionList
          items={[
            { term: t('territory:residence.address'), value: home.address },
            { term: t('territory:places.precision'), value: t(`territory:precision.${home.precision}`) },
            { term: t('territory:residence.building'), value: home.building },
            {
              term: t('territory:residence.with'),
              value:
                home.others.length === 0
                  ? t('territory:residence.alone')
                  : home.others.map(({ id, name }, index) => (
                      <>
                        {index > 0 && ', '}
                        <a href={`/people/${id}`}>{name}</a>
                      </>
                    )),
            },
          ]}
        />
      ) : (
        <p>{t('territory:errors.residence.not_found')}</p>
      )}
      {isOpen && (
        <LinkButton
          href={`/people/${personId}/residence`}
          text={t(home ? 'territory:residence.change' : 'territory:residence.set')}
          kind="outline"
          icon="pencil"
        />
      )}
    </div>
  );
}
