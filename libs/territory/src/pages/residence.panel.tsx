// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '@reciproca/identity';
import { type FormState, PersonPanels } from '@reciproca/web';
import type { Ctx } from '@reciproca/kernel';
import { bindFields, Button, DefinitionList, Details, Form, LinkButton, TextField, usePage } from '@reciproca/ui';
import type { Precision } from '../domain/precision.js';
import { findDoor } from '../persistence/door.read-model.js';
import { Buildings } from '../application/buildings.js';
import { Places } from '../application/places.js';
import { Residences } from '../application/residences.js';

interface Home {
  readonly address: string;
  readonly precision: Precision;
  readonly doorbell: string | null;
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
      render: async (ctx, personId, { form, isOpen }) => (
        <Panel personId={personId} home={await this.load(ctx, personId)} form={form} isOpen={isOpen} />
      ),
    });
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
      doorbell: (await findDoor(ctx, personId))?.doorbell ?? null,
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

interface PanelProps {
  readonly personId: string;
  readonly home: Home | null;
  readonly form: FormState;
  readonly isOpen: boolean;
}

function Panel({ personId, home, form, isOpen }: PanelProps) {
  const { t } = usePage();
  return (
    <div class="stack">
      {home ? (
        <DefinitionList
          items={[
            { term: t('territory:residence.address'), value: home.address },
            { term: t('territory:places.precision'), value: t(`territory:precision.${home.precision}`) },
            { term: t('territory:residence.building'), value: home.building },
            { term: t('territory:doorbell'), value: home.doorbell },
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
      {isOpen && home && <DoorbellForm personId={personId} doorbell={home.doorbell} form={form} />}
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

function DoorbellForm({ personId, doorbell, form }: Pick<PanelProps, 'personId' | 'form'> & Pick<Home, 'doorbell'>) {
  const { t } = usePage();
  const field = bindFields({ doorbell: doorbell ?? '', ...form.typed }, form.errors);
  return (
    <Details
      summary={t(doorbell ? 'territory:doorbell.change' : 'territory:doorbell.set')}
      open={'doorbell' in form.errors}
    >
      <Form action={`/people/${personId}/doorbell`}>
        <TextField {...field('doorbell')} label={t('territory:doorbell')} hint={t('territory:doorbell.hint')} />
        <Button text={t('territory:doorbell.save')} kind="outline" />
      </Form>
    </Details>
  );
}
