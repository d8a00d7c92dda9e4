// SPDX-License-Identifier: AGPL-3.0-or-later
import { EXCHANGE_MODES, type ModeChange, type ModeRule } from '@reciproca/exchange';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  type Option,
  RadioCards,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import { ModeHistory, type PlaceNames, type Trial, TryMode } from './mode-history.js';

export interface ModesPageProps {
  readonly rules: readonly ModeRule[];
  readonly changes: readonly ModeChange[];
  readonly trial: Trial | null;
  readonly areas: readonly Option[];
  readonly categories: readonly Option[];
  readonly form: FormState;
  readonly newKey: () => string;
}

export function ModesPage({ rules, changes, trial, areas, categories, form, newKey }: ModesPageProps) {
  const { t } = usePage();
  const field = bindFields(form.typed, form.errors);
  const nameIn = (options: readonly Option[], id: string | null, all: string): string =>
    options.find(({ value }) => value === id)?.label ?? all;
  const [everywhere, everything] = [t('supervision:mode.everywhere'), t('supervision:mode.everything')];
  const names: PlaceNames = {
    area: (id) => nameIn(areas, id, everywhere),
    category: (id) => nameIn(categories, id, everything),
  };
  return (
    <>
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          areaId: t('supervision:mode.area'),
          categoryId: t('supervision:mode.category'),
          mode: t('supervision:mode.mode'),
        }}
      />
      <Section title={t('supervision:mode.now')}>
        <DataTable
          caption={t('supervision:mode.now')}
          captionHidden
          rows={rules}
          rowKey={({ areaId, categoryId }) => `${areaId}-${categoryId}`}
          empty={<EmptyState icon="settings" text={t('supervision:mode.none')} />}
          columns={[
            { key: 'area', header: t('supervision:mode.area'), cell: ({ areaId }) => names.area(areaId) },
            {
              key: 'category',
              header: t('supervision:mode.category'),
              cell: ({ categoryId }) => names.category(categoryId),
            },
            { key: 'mode', header: t('supervision:mode.mode'), cell: ({ mode }) => t(`supervision:mode.${mode}`) },
          ]}
        />
      </Section>
      <Section title={t('supervision:mode.set')}>
        <div class="measure">
          <Form action="/settings/modes" idempotencyKey={newKey()}>
            <SelectField
              {...field('areaId')}
              label={t('supervision:mode.area')}
              options={areas}
              emptyLabel={everywhere}
              required
            />
            <SelectField
              {...field('categoryId')}
              label={t('supervision:mode.category')}
              options={categories}
              emptyLabel={everything}
              required
            />
            <RadioCards
              {...field('mode')}
              label={t('supervision:mode.mode')}
              required
              options={EXCHANGE_MODES.map((mode) => ({
                value: mode,
                label: t(`supervision:mode.${mode}`),
                hint: t(`supervision:mode.${mode}.hint`),
              }))}
            />
            <Button text={t('identity:save')} />
          </Form>
        </div>
      </Section>
      <TryMode trial={trial} areas={areas} categories={categories} names={names} />
      <ModeHistory changes={changes} names={names} idempotencyKey={newKey()} />
    </>
  );
}
