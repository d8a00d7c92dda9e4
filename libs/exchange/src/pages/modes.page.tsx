// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageOf } from '@reciproca/kernel';
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
import { EXCHANGE_MODES, type ModeChange, type ModeRule } from '../domain/exchange-mode.js';
import { ModeHistory, type PlaceNames, type Trial, TryMode } from './mode-history.js';

export interface ModesPageProps {
  readonly rules: readonly ModeRule[];
  readonly changes: PageOf<ModeChange>;
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
  const [everywhere, everything] = [t('exchange:mode.everywhere'), t('exchange:mode.everything')];
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
          areaId: t('exchange:mode.area'),
          categoryId: t('exchange:mode.category'),
          mode: t('exchange:mode.mode'),
        }}
      />
      <Section title={t('exchange:mode.now')}>
        <DataTable
          caption={t('exchange:mode.now')}
          captionHidden
          rows={rules}
          rowKey={({ areaId, categoryId }) => `${areaId}-${categoryId}`}
          empty={<EmptyState icon="settings" text={t('exchange:mode.none')} />}
          columns={[
            { key: 'area', header: t('exchange:mode.area'), cell: ({ areaId }) => names.area(areaId) },
            {
              key: 'category',
              header: t('exchange:mode.category'),
              cell: ({ categoryId }) => names.category(categoryId),
            },
            { key: 'mode', header: t('exchange:mode.mode'), cell: ({ mode }) => t(`exchange:mode.${mode}`) },
          ]}
        />
      </Section>
      <Section title={t('exchange:mode.set')}>
        <div class="measure">
          <Form action="/settings/modes" idempotencyKey={newKey()}>
            <SelectField
              {...field('areaId')}
              label={t('exchange:mode.area')}
              options={areas}
              emptyLabel={everywhere}
              required
            />
            <SelectField
              {...field('categoryId')}
              label={t('exchange:mode.category')}
              options={categories}
              emptyLabel={everything}
              required
            />
            <RadioCards
              {...field('mode')}
              label={t('exchange:mode.mode')}
              required
              options={EXCHANGE_MODES.map((mode) => ({
                value: mode,
                label: t(`exchange:mode.${mode}`),
                hint: t(`exchange:mode.${mode}.hint`),
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
