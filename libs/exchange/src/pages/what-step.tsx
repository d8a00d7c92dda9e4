// SPDX-License-Identifier: AGPL-3.0-or-later
import { bindFields, CheckboxGroup, Details, SelectField, TextArea, TextField, usePage } from '@reciproca/ui';
import { NEEDS } from '../domain/listing.js';
import type { NewListingProps } from './new-listing.props.js';
import { listOf } from '../domain/typed.js';

/** What it is, in the words of who asks or offers, and what the service itself wants to know. */
export function WhatStep({ kind, form, questions, typed, errors, material }: NewListingProps) {
  const { t } = usePage();
  const field = bindFields({ ...form.defaults?.(kind), ...typed }, errors);
  const { categories, loaded } = material;
  const onlyCategory = categories.length === 1 ? categories[0] : undefined;
  return (
    <>
      {onlyCategory ? (
        <input type="hidden" name="category" value={onlyCategory.value} />
      ) : (
        <SelectField {...field('category')} label={t('exchange:field.category')} options={categories} required />
      )}
      <TextField
        {...field('title')}
        label={t('exchange:field.title')}
        hint={t('exchange:field.title.hint')}
        dictate
        required
      />
      {form.details({ kind, field, loaded })}
      <TextArea
        {...field('description')}
        label={t('exchange:field.description')}
        hint={t('exchange:field.description.hint')}
      />
      {questions.needs && (
        <Details summary={t('exchange:field.needs')} open={(listOf(typed['needs']) ?? []).length > 0}>
          <CheckboxGroup
            {...field('needs')}
            label={t('exchange:field.needs')}
            options={NEEDS.map((need) => ({ value: need, label: t(`exchange:need.${need}`) }))}
          />
        </Details>
      )}
    </>
  );
}
