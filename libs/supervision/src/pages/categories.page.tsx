// SPDX-License-Identifier: AGPL-3.0-or-later
import type { Category } from '@reciproca/exchange';
import { listServices } from '@reciproca/kernel';
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

export function NewCategoryLink() {
  const { t } = usePage();
  return <LinkButton href="/settings/categories/new" text={t('supervision:category.new')} icon="plus" />;
}

export function CategoriesPage({ categories }: { categories: readonly Category[] }) {
  const { t, language } = usePage();
  return (
    <DataTable
      caption={t('supervision:settings.categories')}
      captionHidden
      rows={categories}
      rowKey={({ id }) => id}
      empty={<EmptyState icon="list" text={t('supervision:category.none')} action={<NewCategoryLink />} />}
      columns={[
        {
          key: 'name',
          header: t('supervision:category.name'),
          cell: (category) => (
            <a href={`/settings/categories/${category.id}`}>{language === 'it' ? category.nameIt : category.nameEn}</a>
          ),
        },
        {
          key: 'service',
          header: t('supervision:column.service'),
          cell: ({ service }) => t(`exchange:service.${service}`),
        },
        {
          key: 'minutes',
          header: t('supervision:category.minutesGuide'),
          numeric: true,
          cell: ({ minutesGuide }) => formatMinutes(minutesGuide, language),
        },
        {
          key: 'vetting',
          header: t('supervision:category.vetting'),
          cell: ({ vettingRequired }) =>
            t(vettingRequired ? 'supervision:category.vetting.yes' : 'supervision:category.vetting.no'),
        },
        {
          key: 'active',
          header: t('supervision:category.state'),
          cell: ({ active }) => (
            <StateBadge
              tone={active ? 'success' : 'neutral'}
              text={t(active ? 'supervision:category.active' : 'supervision:category.inactive')}
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
  const name = category && (language === 'it' ? category.nameIt : category.nameEn);
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={category ? t(`exchange:service.${category.service}`) : t('supervision:settings.categories')}
        title={name ?? t('supervision:category.new')}
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary
        errors={form.errors}
        labels={{
          service: t('supervision:column.service'),
          code: t('supervision:category.code'),
          nameIt: t('supervision:category.nameIt'),
          nameEn: t('supervision:category.nameEn'),
          minutesGuide: t('supervision:category.minutesGuide'),
        }}
      />
      <Form action={`/settings/categories/${category?.id ?? 'new'}`} idempotencyKey={idempotencyKey}>
        {!category && (
          <>
            <SelectField
              {...field('service')}
              label={t('supervision:column.service')}
              options={listServices().map((service) => ({ value: service, label: t(`exchange:service.${service}`) }))}
              required
            />
            <TextField
              {...field('code')}
              label={t('supervision:category.code')}
              hint={t('supervision:category.code.hint')}
              spellcheck={false}
              required
            />
          </>
        )}
        <TextField {...field('nameIt')} label={t('supervision:category.nameIt')} required />
        <TextField {...field('nameEn')} label={t('supervision:category.nameEn')} required />
        <NumberField
          {...field('minutesGuide')}
          label={t('supervision:category.minutesGuide')}
          hint={t('supervision:category.minutesGuide.hint')}
          required
        />
        <CheckboxField
          {...field('vettingRequired')}
          label={t('supervision:category.vettingRequired')}
          hint={t('supervision:category.vettingRequired.hint')}
        />
        {category && (
          <CheckboxField
            {...field('active')}
            label={t('supervision:category.isActive')}
            hint={t('supervision:category.isActive.hint')}
          />
        )}
        <Button text={t('identity:save')} />
      </Form>
    </div>
  );
}
