// SPDX-License-Identifier: AGPL-3.0-or-later
import { Injectable } from '@nestjs/common';
import { type DetailsProps, type ListingKind, type ServiceForm, ServiceForms } from '@reciproca/exchange';
import type { Ctx } from '@reciproca/kernel';
import { CheckboxField, DateField, NumberField, SelectField, TextField, useText } from '@reciproca/ui';
import type { VNode } from 'preact';
import type { Garden } from '../domain/garden.js';
import { GardenRepository } from '../persistence/garden.repository.js';
import { ORTI } from '../orti.service.js';

/** What the stepped form asks for beside the common questions. */
@Injectable()
export class OrtiForm implements ServiceForm {
  readonly service = ORTI;
  readonly fieldNames = ['gardenId', 'crop', 'kg', 'crateKg', 'bestBefore', 'crates', 'crops', 'without', 'carryHome'];
  readonly fieldLabels = {
    gardenId: 'orti:garden',
    crop: 'orti:crop',
    kg: 'orti:kg',
    crateKg: 'orti:crate_kg',
    bestBefore: 'orti:best_before',
    crates: 'orti:crates',
    crops: 'orti:wishes',
    without: 'orti:without',
    carryHome: 'orti:carry_home',
  } as const;

  readonly boxes = ['carryHome'];

  constructor(
    forms: ServiceForms,
    private readonly gardens: GardenRepository,
  ) {
    forms.register(this);
  }

  load(ctx: Ctx): Promise<unknown> {
    return this.gardens.listGardens(ctx);
  }

  toTyped(
    _kind: ListingKind,
    { crops, without }: Readonly<Record<string, unknown>>,
  ): Readonly<Record<string, unknown>> {
    return {
      ...(Array.isArray(crops) && { crops: crops.join(', ') }),
      ...(Array.isArray(without) && { without: without.join(', ') }),
    };
  }

  choices({ loaded }: { readonly loaded: unknown }) {
    return { gardenId: gardenOptions(loaded) };
  }

  details(props: DetailsProps): VNode {
    return <Fields {...props} />;
  }

  toDetails(kind: ListingKind, typed: Readonly<Record<string, unknown>>): Record<string, unknown> {
    const number = (name: string): unknown => (typed[name] ? Number(String(typed[name]).replace(',', '.')) : undefined);
    const fields =
      kind === 'offer'
        ? {
            gardenId: typed['gardenId'] || undefined,
            crop: typed['crop'],
            kg: number('kg'),
            crateKg: number('crateKg'),
            bestBefore: typed['bestBefore'] || undefined,
          }
        : {
            crates: number('crates'),
            crops: inParts(typed['crops']),
            without: inParts(typed['without']),
            carryHome: ['on', 'true'].includes(
              String(Array.isArray(typed['carryHome']) ? typed['carryHome'].at(-1) : typed['carryHome']),
            ),
          };
    return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  }
}

function Fields({ kind, field, loaded }: DetailsProps) {
  const t = useText();
  if (kind === 'offer') {
    return (
      <>
        <SelectField
          {...field('gardenId')}
          label={t('orti:garden')}
          options={gardenOptions(loaded)}
          emptyLabel={false}
          required
        />
        <TextField {...field('crop')} label={t('orti:crop')} required />
        <div class="field-row">
          <NumberField {...field('kg')} label={t('orti:kg')} decimal required />
          <NumberField {...field('crateKg')} label={t('orti:crate_kg')} decimal />
        </div>
        <DateField {...field('bestBefore')} label={t('orti:best_before')} />
      </>
    );
  }
  return (
    <>
      <NumberField {...field('crates')} label={t('orti:crates')} />
      <TextField {...field('crops')} label={t('orti:wishes')} hint={t('orti:wishes.hint')} />
      <TextField {...field('without')} label={t('orti:without')} hint={t('orti:without.hint')} />
      <CheckboxField {...field('carryHome')} label={t('orti:carry_home')} />
    </>
  );
}

/** Words between commas; sent again by a page that knows them as a list, they may be one already. */
function inParts(typed: unknown): string[] {
  return String(typed ?? '')
    .split(',')
    .map((crop) => crop.trim())
    .filter(Boolean);
}

function gardenOptions(loaded: unknown) {
  return (loaded as Garden[]).map((garden) => ({ value: garden.id, label: garden.name }));
}
