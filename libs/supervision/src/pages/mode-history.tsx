// SPDX-License-Identifier: AGPL-3.0-or-later
import type { ExchangeMode, ModeChange, ModeRule } from '@reciproca/exchange';
import {
  Alert,
  Button,
  DataTable,
  EmptyState,
  Form,
  formatDateTime,
  type Option,
  PostButton,
  Section,
  SelectField,
  usePage,
} from '@reciproca/ui';

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
  changes: readonly ModeChange[];
  names: PlaceNames;
  idempotencyKey: string;
}) {
  const { t, language } = usePage();
  const nameOf = (mode: ExchangeMode | null): string =>
    t(mode ? `supervision:mode.${mode}` : 'supervision:mode.no_rule');
  const [newest] = changes;
  return (
    <Section title={t('supervision:mode.history')}>
      <DataTable
        caption={t('supervision:mode.history')}
        captionHidden
        rows={changes}
        rowKey={({ id }) => id}
        empty={<EmptyState icon="settings" text={t('supervision:mode.history.none')} />}
        columns={[
          {
            key: 'when',
            header: t('supervision:mode.when'),
            cell: ({ changedAt }) => formatDateTime(changedAt, language),
          },
          { key: 'who', header: t('supervision:mode.who'), cell: ({ changedBy }) => changedBy ?? '—' },
          { key: 'area', header: t('supervision:mode.area'), cell: ({ areaId }) => names.area(areaId) },
          {
            key: 'category',
            header: t('supervision:mode.category'),
            cell: ({ categoryId }) => names.category(categoryId),
          },
          { key: 'before', header: t('supervision:mode.before'), cell: ({ before }) => nameOf(before) },
          {
            key: 'after',
            header: t('supervision:mode.after'),
            cell: ({ after, undoesId }) => nameOf(after) + (undoesId ? ` (${t('supervision:mode.undo_mark')})` : ''),
          },
        ]}
      />
      {newest && (
        <PostButton
          action="/settings/modes/undo"
          text={t('supervision:mode.undo')}
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
    <Section title={t('supervision:mode.try')} id="try">
      {trial && <Alert tone="info">{answerOf(trial, names, t)}</Alert>}
      <div class="measure">
        <Form action="/settings/modes#try" method="get">
          <SelectField
            name="tryArea"
            value={trial?.areaId}
            label={t('supervision:mode.area')}
            options={areas}
            emptyLabel={t('supervision:mode.no_area')}
            required
          />
          <SelectField
            name="tryCategory"
            value={trial?.categoryId ?? categories[0]?.value}
            label={t('supervision:mode.category')}
            options={categories}
            required
          />
          <Button text={t('supervision:mode.try.go')} kind="outline" />
        </Form>
      </div>
    </Section>
  );
}

function answerOf({ rule }: Trial, names: PlaceNames, t: ReturnType<typeof usePage>['t']): string {
  const mode = t(`supervision:mode.${rule?.mode ?? 'assisted'}`);
  if (!rule) return t('supervision:mode.try.no_rule', { mode });
  return t('supervision:mode.try.answer', {
    mode,
    area: names.area(rule.areaId),
    category: names.category(rule.categoryId),
  });
}
