// SPDX-License-Identifier: AGPL-3.0-or-later
import { listServices, inStaffLanguage } from '@reciproca/kernel';
import type { FormState } from '@reciproca/web';
import {
  Alert,
  bindFields,
  Button,
  CheckboxField,
  DataTable,
  EmptyState,
  ErrorSummary,
  Form,
  formatMinutes,
  LinkButton,
  NumberField,
  PageHeading,
  SelectField,
  StateBadge,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { Category } from '../domain/category.js';

export function NewCategoryLink() {
  const { t } = usePage();
  return <LinkButton href="/settings/categories/new" text={t('exchange:category.new')} icon="plus" />;
}

export function CategoriesPage({ categories }: { categories: readonly Category[] }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('exchange:settings.categories')}
      captionHidden
      rows={categories}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="list" text={t('exchange:category.none')} action={<NewCategoryLink />} />}
      columns={[
        {
          key: 'name',
          header: t('exchange:category.name'),
          cell: (category) => (
            <a href={`/settings/categories/${category.id}`}>
              {inStaffLanguage(language, category.nameIt, category.nameEn)}
            </a>
          ),
        },
        {
          key: 'service',
          header: t('exchange:category.service'),
          cell: ({ service }) => t(`exchange:service.${service}`),
        },
        {
          key: 'minutes',
          header: t('exchange:category.minutesGuide'),
          numeric: true,
          cell: ({ minutesGuide }) => formatMinutes(minutesGuide, language),
        },
        {
          key: 'vetting',
          header: t('exchange:category.vetting'),
          cell: ({ vettingRequired }) =>
            t(vettingRequired ? 'exchange:category.vetting.yes' : 'exchange:category.vetting.no'),
        },
        {
          key: 'active',
          header: t('exchange:category.state'),
          cell: ({ active }) => (
            <StateBadge
              tone={active ? 'success' : 'neutral'}
              text={t(active ? 'exchange:category.active' : 'exchange:category.inactive')}
            />
          ),
        },
      ]}
    />
  );
}

export interface CategoryPageProps {
  /** Null for a new one. */
  readonly category: Category | null;
  readonly form: FormState;
  readonly idempotencyKey: string;
}

export function CategoryPage({ category, form, idempotencyKey }: CategoryPageProps) {
  const { t, language } = usePage();
  const field = bindFields(form.typed, form.errors);
  const name = category && inStaffLanguage(language, category.nameIt, category.nameEn);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={category ? t(`exchange:service.${category.service}`) : t('exchange:settings.categories')}
        title={name ?? t('exchange:category.new')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          service: t('exchange:category.service'),
          nameIt: t('exchange:category.nameIt'),
          nameEn: t('exchange:category.nameEn'),
          minutesGuide: t('exchange:category.minutesGuide'),
        }}
      />
      <Form action={`/settings/categories/${category?.id ?? 'new'}`} idempotencyKey={idempotencyKey}>
        {!category && (
          <SelectField
            {...field('service')}
            label={t('exchange:category.service')}
            options={listServices().map((service) => ({ value: service, label: t(`exchange:service.${service}`) }))}
            required
          />
        )}
        <TextField {...field('nameIt')} label={t('exchange:category.nameIt')} required />
        <TextField
          {...field('nameEn')}
          label={t('exchange:category.nameEn')}
          hint={t('exchange:category.nameEn.hint')}
        />
        <NumberField
          {...field('minutesGuide')}
          label={t('exchange:category.minutesGuide')}
          hint={t('exchange:category.minutesGuide.hint')}
          required
        />
        <CheckboxField
          {...field('vettingRequired')}
          label={t('exchange:category.vettingRequired')}
          hint={t('exchange:category.vettingRequired.hint')}
        />
        {category && (
          <CheckboxField
            {...field('active')}
            label={t('exchange:category.isActive')}
            hint={t('exchange:category.isActive.hint')}
          />
        )}
        <Button text={t('identity:save')} />
      </Form>
    </div>
  );
}
