// SPDX-License-Identifier: AGPL-3.0-or-later
import {
  Alert,
  bindFields,
  Button,
  Card,
  DateField,
  EmptyState,
  ErrorSummary,
  Form,
  formatDate,
  formatList,
  LinkButton,
  PageHeading,
  PostButton,
  Section,
  SelectField,
  StateBadge,
  TextField,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { PlantingLine, Season } from '../application/view-season.js';
import { cropOptions } from './crop-options.js';
import { PLANTING_TRANSITIONS } from '../domain/planting.js';

const TONES = { planned: 'neutral', sown: 'info', harvested: 'success', lost: 'danger' } as const;

export interface SeasonPageProps {
  readonly season: Season;
  readonly form: FormState;
  readonly newKey: () => string;
}

/** What is due this month first, then what else grows; who works there writes down what is sown. */
export function SeasonPage(props: SeasonPageProps) {
  const { t, language } = usePage();
  const { season, form } = props;
  const sownNow = season.sownNow.map((code) => t(`plots:crop.${code}`));
  const due = season.plantings.filter((one) => one.isDue);
  const others = season.plantings.filter((one) => !one.isDue);
  return (
    <div class="stack">
      <PageHeading
        eyebrow={season.garden.name}
        title={t('plots:season')}
        lead={
          sownNow.length > 0
            ? t('plots:season.sown_now', { crops: formatList(sownNow, language) })
            : t('plots:season.sown_none')
        }
        actions={
          <>
            <LinkButton
              href={`/gardens/${season.garden.id}/season/sheet`}
              text={t('plots:season.sheet')}
              icon="print"
              kind="outline"
            />
            <LinkButton href="/gardens/crops" text={t('plots:crops')} icon="calendar" kind="outline" />
          </>
        }
      />
      {form.general && <Alert tone="danger">{form.general}</Alert>}
      <ErrorSummary errors={form.errors} labels={labelsOf(t)} />
      <div class="split">
        <div class="stack">
          <Section title={t('plots:season.due')} id="due">
            {due.length === 0 && <EmptyState icon="leaf" text={t('plots:season.due.none')} />}
            {due.map((one) => (
              <PlantingCard key={one.id} {...props} planting={one} />
            ))}
          </Section>
          {others.length > 0 && (
            <Section title={t('plots:season.others')} id="others">
              {others.map((one) => (
                <PlantingCard key={one.id} {...props} planting={one} />
              ))}
            </Section>
          )}
        </div>
        {season.mayWrite && <PlantingForm {...props} />}
      </div>
    </div>
  );
}

function PlantingCard({ planting, season, newKey }: SeasonPageProps & { planting: PlantingLine }) {
  const { t, language } = usePage();
  const { id, crop, state, bed, plotNumber, sowOn, dueOn, note } = planting;
  const name = t(`plots:crop.${crop}`);
  const heading = name.slice(0, 1).toUpperCase() + name.slice(1);
  return (
    <Card
      title={heading}
      badge={
        <>
          <StateBadge tone={TONES[state]} text={t(`plots:planting.${state}`)} />
          {!planting.isInSeason && <StateBadge tone="warning" text={t('plots:season.off')} />}
        </>
      }
      meta={[
        bed ?? t('plots:number_of', { number: plotNumber ?? '' }),
        t('plots:season.sown_on', { day: formatDate(sowOn, language) }),
        t('plots:season.due_from', { day: formatDate(dueOn, language) }),
        note,
      ]
        .filter(Boolean)
        .join(' · ')}
      actions={
        season.mayWrite && (
          <>
            {planting.isDue && (
              <LinkButton
                href={`/gardens/${season.garden.id}/harvest?crop=${encodeURIComponent(name)}`}
                text={t('plots:season.to_harvest', { crop: name })}
                icon="basket"
              />
            )}
            {PLANTING_TRANSITIONS[state].map((next) => (
              <PostButton
                key={next}
                action={`/plantings/${id}/state`}
                text={t(`plots:planting.now_${next}`, { crop: name })}
                kind="outline"
                fields={{ state: next }}
                idempotencyKey={newKey()}
              />
            ))}
          </>
        )
      }
    />
  );
}

function PlantingForm({ season, form, newKey }: SeasonPageProps) {
  const { t, language } = usePage();
  const labels = labelsOf(t);
  const field = bindFields(form.typed, form.errors);
  return (
    <Section title={t('plots:season.add')} id="add">
      <Form action={`/gardens/${season.garden.id}/season`} idempotencyKey={newKey()}>
        <SelectField {...field('crop')} label={labels.crop} options={cropOptions(t, language)} required />
        {season.plots.length > 0 && (
          <SelectField
            {...field('plotId')}
            label={labels.plotId}
            options={season.plots.map(({ id, number }) => ({ value: id, label: t('plots:number_of', { number }) }))}
          />
        )}
        <TextField {...field('bed')} label={labels.bed} hint={t('plots:season.bed.hint')} />
        <DateField {...field('sowOn')} label={labels.sowOn} required />
        <DateField {...field('dueOn')} label={labels.dueOn} hint={t('plots:season.due_on.hint')} />
        <TextField {...field('note')} label={labels.note} />
        <Button text={t('plots:season.add.save')} icon="plus" />
      </Form>
    </Section>
  );
}

function labelsOf(t: ReturnType<typeof usePage>['t']) {
  return {
    crop: t('plots:season.crop'),
    plotId: t('plots:season.plot'),
    bed: t('plots:season.bed'),
    sowOn: t('plots:season.sow_on'),
    dueOn: t('plots:season.due_on'),
    note: t('plots:note'),
  };
}
