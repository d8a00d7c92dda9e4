// SPDX-License-Identifier: AGPL-3.0-or-later
import { helpName } from '../texts/help-name.js';
import type { Language } from '@reciproca/kernel';
import {
  bindFields,
  Button,
  CheckboxField,
  DateField,
  Details,
  type FieldErrors,
  Form,
  formatMetres,
  LinkButton,
  SelectField,
  TextField,
  usePage,
} from '@reciproca/ui';
import { BOARD_DAYS } from '../domain/board-question.js';
import type { Category } from '../domain/category.js';
import { type AroundQuery, DISTANCES, isNarrowed, NARROWING, wholeBoardPath } from './around.query.js';

export interface AroundSearchProps {
  readonly query: AroundQuery;
  readonly errors: FieldErrors;
  readonly categories: readonly Category[];
  /** Whether it is known where the reader lives: without that, nothing is near. */
  readonly hasHome: boolean;
  /** Whether the reader answers for a person: staff at their desk have no free hours here. */
  readonly answers: boolean;
}

/** Looking for something on the board, in words first; the rest opens with a press, and stays open where it is used. */
export function AroundSearch({ query, errors, categories, hasHome, answers }: AroundSearchProps) {
  const { t, language } = usePage();
  const field = bindFields({ ...query }, errors);
  const isOpen = NARROWING.some((name) => name !== 'words' && query[name]);
  return (
    <Form action="/around" method="get" label={t('exchange:around.search')} class="form no-print">
      <input type="hidden" name="kind" value={query.kind} />
      {query.service && <input type="hidden" name="service" value={query.service} />}
      {query.view !== 'list' && <input type="hidden" name="view" value={query.view} />}
      {query.order && <input type="hidden" name="order" value={query.order} />}
      <div class="field-row">
        <TextField {...field('words')} label={t('exchange:around.words')} type="search" maxLength={80} />
        <Button text={t('exchange:around.look')} icon="search" kind="outline" />
        {isNarrowed(query) && (
          <LinkButton href={wholeBoardPath(query)} text={t('exchange:around.everything')} kind="quiet" />
        )}
      </div>
      <Details summary={t('exchange:around.narrow')} open={isOpen}>
        <div class="field-row">
          <SelectField
            {...field('category')}
            label={t('exchange:around.category')}
            emptyLabel={t('exchange:around.any')}
            options={optionsOf(categories, language)}
          />
          <SelectField
            {...field('days')}
            label={t('exchange:around.days')}
            emptyLabel={t('exchange:around.days.any')}
            options={BOARD_DAYS.map((value) => ({ value, label: t(`exchange:around.days.${value}`) }))}
          />
          <DateField {...field('day')} label={t('exchange:around.day')} />
          {hasHome && (
            <SelectField
              {...field('within')}
              label={t('exchange:around.within')}
              emptyLabel={t('exchange:around.within.any')}
              options={DISTANCES.map((value) => ({ value, label: formatMetres(Number(value), language) }))}
            />
          )}
        </div>
        {answers && query.kind === 'request' && (
          <CheckboxField {...field('free')} label={t('exchange:around.free')} hint={t('exchange:around.free.hint')} />
        )}
        <Button text={t('exchange:around.look')} icon="search" kind="outline" />
      </Details>
    </Form>
  );
}

function optionsOf(categories: readonly Category[], language: Language) {
  return categories
    .map((category) => ({ value: category.code, label: helpName(category, language) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, language));
}
