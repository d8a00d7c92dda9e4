// SPDX-License-Identifier: AGPL-3.0-or-later
import type { PageOf } from '@reciproca/kernel';
import {
  Alert,
  Button,
  DataTable,
  EmptyState,
  Form,
  formatDateTime,
  type Option,
  Pagination,
  PostButton,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';
import type { ExchangeMode, ModeChange, ModeRule } from '../domain/exchange-mode.js';

export interface PlaceNames {
  readonly area: (id: string | null) => string;
  readonly category: (id: string | null) => string;
}

/** The newest change can be taken back from here; an older one only by changing its rule. */
export function ModeHistory({
  changes,
  names,
  idempotencyKey,
}: {
  changes: PageOf<ModeChange>;
  names: PlaceNames;
  idempotencyKey: string;
}) {
  const { t, language, path } = usePage();
  const nameOf = (mode: ExchangeMode | null): string => t(mode ? `exchange:mode.${mode}` : 'exchange:mode.no_rule');
  const newest = new URL(path, 'http://page').searchParams.has('after') ? undefined : changes.items[0];
  return (
    <Section title={t('exchange:mode.history')}>
      <DataTable
        caption={t('exchange:mode.history')}
        captionHidden
        rows={changes.items}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="settings" text={t('exchange:mode.history.none')} />}
        columns={[
          {
            key: 'when',
            header: t('exchange:mode.when'),
            cell: ({ changedAt }) => formatDateTime(changedAt, language),
          },
          { key: 'who', header: t('exchange:mode.who'), cell: ({ changedBy }) => changedBy ?? '—' },
          { key: 'area', header: t('exchange:mode.area'), cell: ({ areaId }) => names.area(areaId) },
          {
            key: 'category',
            header: t('exchange:mode.category'),
            cell: ({ categoryId }) => names.category(categoryId),
          },
          { key: 'before', header: t('exchange:mode.before'), cell: ({ before }) => nameOf(before) },
          {
            key: 'after',
            header: t('exchange:mode.after'),
            cell: ({ after, undoesId }) => nameOf(after) + (undoesId ? ` (${t('exchange:mode.undo_mark')})` : ''),
          },
        ]}
      />
      <Pagination next={changes.next} path="/settings/modes" />
      {newest && (
        <PostButton
          action="/settings/modes/undo"
          text={t('exchange:mode.undo')}
          kind="outline"
          fields={{ changeId: newest.id }}
          idempotencyKey={idempotencyKey}
        />
      )}
    </Section>
  );
}

/** What was asked, and the rule that won; null where none was written. */
export interface Trial {
  readonly areaId: string | null;
  readonly categoryId: string | null;
  readonly rule: ModeRule | null;
}

export function TryMode({
  trial,
  areas,
  categories,
  names,
}: {
  trial: Trial | null;
  areas: readonly Option[];
  categories: readonly Option[];
  names: PlaceNames;
}) {
  const { t } = usePage();
  return (
    <Section title={t('exchange:mode.try')} id="try">
      {trial && <Alert tone="info">{answerOf(trial, names, t)}</Alert>}
      <div class="measure">
        <Form action="/settings/modes#try" method="get">
          <SelectField
            name="tryArea"
            value={trial?.areaId}
            label={t('exchange:mode.area')}
            options={areas}
            emptyLabel={t('exchange:mode.no_area')}
            required
          />
          <SelectField
            name="tryCategory"
            value={trial?.categoryId ?? categories[0]?.value}
            label={t('exchange:mode.category')}
            options={categories}
            required
          />
          <Button text={t('exchange:mode.try.go')} kind="outline" />
        </Form>
      </div>
    </Section>
  );
}

function answerOf({ rule }: Trial, names: PlaceNames, t: ReturnType<typeof usePage>['t']): string {
  const mode = t(`exchange:mode.${rule?.mode ?? 'assisted'}`);
  if (!rule) return t('exchange:mode.try.no_rule', { mode });
  return t('exchange:mode.try.answer', {
    mode,
    area: names.area(rule.areaId),
    category: names.category(rule.categoryId),
  });
}
