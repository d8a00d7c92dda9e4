// SPDX-License-Identifier: AGPL-3.0-or-later
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  CheckboxGroup,
  ChoiceByGroup,
  type ChoiceGroup,
  ErrorSummary,
  Fieldset,
  Form,
  FormBeside,
  type Option,
  PageHeading,
  PersonLink,
  RadioCards,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';

import type { HomeTie } from '../domain/home-tie.js';
import type { FoundAddress } from '../application/geocoder.js';
import type { Point } from '../domain/distance.js';
import { FormPin } from './form-pin.js';
import { PinField } from './pin-field.js';
import { FoundAddresses } from './found-addresses.js';
import { HomeTiesFields } from './home-ties-fields.js';

const FORM = 'residence';

export interface ResidencePageProps {
  readonly personId: string;
  readonly name: string;
  /** By block. */
  readonly staircases: readonly ChoiceGroup[];
  readonly comuni: readonly Option[];
  /** Who lives with them. */
  readonly members: readonly Option[];
  /** Who of them moves too unless somebody says otherwise. */
  readonly alongIds: readonly string[];
  /** What is open from the home they leave. */
  readonly ties: readonly HomeTie[];
  /** Where the address may be, as a map knows it. */
  readonly found: readonly FoundAddress[];
  readonly near: FoundAddress | null;
  /** The one that is chosen. */
  readonly comune: Point | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function ResidencePage(props: ResidencePageProps) {
  const { personId, name, staircases, comuni, members, alongIds, ties, found, near, comune } = props;
  const { form, idempotencyKey } = props;
  const { t } = usePage();
  const action = `/people/${personId}/residence`;
  const hasHousing = staircases.length > 0;
  const isUntouched = Object.keys(form.typed).length === 0;
  const asUsual = { where: hasHousing ? 'dwelling' : 'elsewhere', ...(isUntouched && { withPeople: alongIds }) };
  const field = bindFields({ ...asUsual, ...form.typed }, form.errors);
  return (
    <div class="stack">
      <PageHeading
        eyebrow={<PersonLink id={personId} name={name} />}
        title={t('territory:residence.title')}
        lead={t('territory:residence.lead')}
      />
      <FormBeside beside={<FormPin formId={FORM} action={action} form={form} comune={comune} near={near} />}>
        {form.general && <Alert tone="danger">{form.general}</Alert>}
        <ErrorSummary
          errors={form.errors}
          labels={{
            staircaseId: t('territory:residence.staircase'),
            number: t('territory:residence.number'),
            comuneCode: t('territory:residence.comune'),
            address: t('territory:residence.address'),
            position: t('territory:places.position'),
            found: t('territory:places.which_address'),
            withPeople: t('territory:residence.with_people'),
          }}
        />
        <Form id={FORM} action={action} idempotencyKey={idempotencyKey}>
          {hasHousing ? (
            <>
              <RadioCards
                {...field('where')}
                label={t('territory:residence.where')}
                required
                options={[
                  { value: 'dwelling', label: t('territory:residence.dwelling'), icon: 'home' },
                  { value: 'elsewhere', label: t('territory:residence.elsewhere'), icon: 'map-marker' },
                ]}
              />
              <Fieldset legend={t('territory:residence.dwelling')}>
                <ChoiceByGroup
                  {...field('staircaseId')}
                  label={t('territory:residence.staircase')}
                  hint={t('territory:residence.staircase.hint')}
                  groups={staircases}
                />
                <TextField
                  {...field('number')}
                  label={t('territory:residence.number')}
                  hint={t('territory:residence.number.hint')}
                  narrow
                />
                <CheckboxField {...field('join')} label={t('territory:residence.join')} />
                <CheckboxField {...field('apart')} label={t('territory:residence.apart')} />
              </Fieldset>
            </>
          ) : (
            <input type="hidden" name="where" value="elsewhere" />
          )}
          <Fieldset legend={t('territory:residence.elsewhere')}>
            <SelectField {...field('comuneCode')} label={t('territory:residence.comune')} options={comuni} />
            <TextField
              {...field('address')}
              label={t('territory:residence.address')}
              hint={t('territory:residence.address.free')}
            />
            <PinField form={form} hint={t('territory:residence.position.hint')} />
            <FoundAddresses found={found} form={form} />
          </Fieldset>
          {members.length > 0 && (
            <CheckboxGroup
              {...field('withPeople')}
              label={t('territory:residence.with_people')}
              hint={t('territory:residence.with_people.hint')}
              options={members}
            />
          )}
          {(form.errors['withPeople'] !== undefined || Boolean(form.typed['wardsStay'])) && (
            <CheckboxField {...field('wardsStay')} label={t('territory:residence.wards_stay')} />
          )}
          <HomeTiesFields ties={ties} form={form} />
          <Button text={t('territory:residence.save')} />
        </Form>
      </FormBeside>
    </div>
  );
}
