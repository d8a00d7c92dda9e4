// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  Button,
  EmptyState,
  formatDay,
  formatMonth,
  formatWhen,
  PeopleText,
  LinkButton,
  PageHeading,
  PrintButton,
  Details,
  SelectField,
  Tabs,
  usePage,
} from '@reciproca/ui';
import { CALENDAR_VIEWS } from '../domain/calendar-view.js';
import { ITEM_KINDS } from '../domain/calendar-item.js';
import { CalendarDays } from './calendar-days.js';
import { CalendarMonth } from './calendar-month.js';
import { type CalendarProps, calendarHref } from './calendar.props.js';

/** Whose days these are, from one to a month of them. */
export function CalendarPage(props: CalendarProps) {
  const { t, language } = usePage();
  const { title, path, view, day, today, shown, areas } = props;
  const span =
    view === 'month'
      ? formatMonth(day, language)
      : view === 'day'
        ? formatDay(day, language)
        : t('calendars:span', { from: formatDay(day, language), until: formatDay(shown.days.at(-1) ?? day, language) });
  return (
    <div class="stack">
      <PageHeading title={title} lead={span} />
      {props.note && <p>{props.note}</p>}
      <div class="no-print stack">
        <Tabs
          label={t('calendars:views')}
          items={CALENDAR_VIEWS.map((one) => ({
            href: calendarHref(props, one, day),
            text: t(`calendars:view.${one}`),
            current: one === view,
          }))}
        />
        <ul class="plain-list cluster">
          <li>
            <LinkButton href={calendarHref(props, view, shown.before)} text={t('calendars:before')} kind="outline" />
          </li>
          <li>
            <LinkButton href={calendarHref(props, view, today)} text={t('calendars:today')} kind="outline" />
          </li>
          <li>
            <LinkButton href={calendarHref(props, view, shown.after)} text={t('calendars:after')} kind="outline" />
          </li>
          {props.isOwn && (
            <li>
              <LinkButton href="/calendar/feeds" text={t('calendars:feeds.link')} icon="calendar" kind="quiet" />
            </li>
          )}
        </ul>
        {areas && (
          <form method="get" action={path} class="cluster">
            <input type="hidden" name="view" value={view} />
            <input type="hidden" name="day" value={day} />
            <SelectField
              name="area"
              emptyLabel={false}
              label={t('calendars:area')}
              value={areas.chosen}
              options={[
                { value: '', label: t('calendars:area.all') },
                ...areas.all.map(({ id, name }) => ({ value: id, label: name })),
              ]}
            />
            <Button text={t('calendars:show')} kind="outline" />
          </form>
        )}
      </div>
      {props.isCut && <Alert tone="info">{t('calendars:cut')}</Alert>}
      <Loose {...props} />
      {view === 'month' ? <CalendarMonth {...props} /> : <CalendarDays {...props} />}
      {view === 'month' && props.days.every(({ items }) => items.length === 0) && <FreeMonth isOwn={props.isOwn} />}
      <ul class="plain-list cluster calendar-legend">
        {ITEM_KINDS.filter((kind) => !props.kinds || props.kinds[kind]).map((kind) => (
          <li key={kind}>
            <span class={`calendar-key is-${kind}`} aria-hidden="true" />{' '}
            {props.kinds?.[kind] ?? t(`calendars:kind.${kind}`)}
          </li>
        ))}
      </ul>
      <PrintButton />
    </div>
  );
}

/** Whose month holds nothing is led to where something could come from. */
function FreeMonth({ isOwn }: Pick<CalendarProps, 'isOwn'>) {
  const { t } = usePage();
  return (
    <EmptyState
      icon="calendar"
      text={t('calendars:month.none')}
      action={isOwn && <LinkButton href="/around" text={t('calendars:month.board')} kind="outline" />}
    />
  );
}

function Loose({ loose }: CalendarProps) {
  const { t, language } = usePage();
  if (loose.length === 0) return null;
  return (
    <Details summary={t('calendars:loose', { count: loose.length })}>
      <ul class="plain-list">
        {loose.map(({ id, kind, title, href, people, startsAt, endsAt }) => (
          <li key={id} class={`calendar-entry is-${kind}`}>
            {href ? <a href={href}>{title}</a> : title}{' '}
            <span class="calendar-entry-people">
              <PeopleText
                text={[...people.map(({ name }) => name), formatWhen(startsAt, endsAt, language)].join(' · ')}
                people={people}
              />
            </span>
          </li>
        ))}
      </ul>
    </Details>
  );
}
