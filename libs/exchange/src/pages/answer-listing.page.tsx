// SPDX-License-Identifier: AGPL-3.0-or-later
import { readablePhone } from '@reciproca/identity';
import {
  Alert,
  Button,
  CheckboxGroup,
  DefinitionList,
  ErrorSummary,
  Form,
  formatMinutes,
  formatWhen,
  HiddenFields,
  LinkButton,
  NumberField,
  PageHeading,
  PersonLink,
  RadioCards,
  TextArea,
  TimeField,
  toTimeInput,
  usePage,
} from '@reciproca/ui';
import type { FormState } from '@reciproca/web';
import type { AnswerPreview } from '../application/answer-listing.js';
import type { ListingResponse } from '../application/listing.response.js';
import type { DetailLine } from '../application/service-plug.js';
import { oppositeOf, type Slot } from '../domain/listing.js';
import { newListingHref } from './cards.js';

/** So many times are shown to choose from. */
const MOST_TIMES = 8;

export interface AnswerListingPageProps extends FormState {
  readonly listing: ListingResponse;
  readonly lines: readonly DetailLine[];
  /** The times that can be had. */
  readonly slots: readonly Slot[];
  readonly preview: AnswerPreview;
  /** The adult staff must have heard, where they answer for a child. */
  readonly guardian: { readonly fullName: string; readonly phone: string | null } | null;
  /** Why the ente's rules would refuse the yes as things are. */
  readonly rule: string | null;
  readonly idempotencyKey: string;
}

/** What "I can" or "I need this" would mean, before it is said. */
export function AnswerListingPage(props: AnswerListingPageProps) {
  const { t, language } = usePage();
  const { listing, lines, preview, errors, general, idempotencyKey } = props;
  const { kind } = listing;
  const path = `/${kind}s/${listing.id}`;
  const name = listing.person.name;
  return (
    <div class="stack measure">
      <PageHeading
        eyebrow={`${t(`exchange:kind.${kind}`)} · ${listing.category.name}`}
        title={t(`exchange:answer.title.${kind}`)}
        lead={listing.title}
      />
      {general && <Alert tone="danger">{general}</Alert>}
      {props.rule && !general && <Alert tone="warning">{props.rule}</Alert>}
      <ErrorSummary
        errors={errors}
        labels={{
          slotId: t('exchange:answer.slot'),
          startsAt: t('exchange:answer.from'),
          minutes: t('exchange:answer.minutes'),
          heard: t('exchange:proposal.heard'),
        }}
      />
      <DefinitionList
        items={[
          { term: t('exchange:listing.who'), value: <PersonLink {...listing.person} /> },
          { term: t('exchange:listing.when'), value: formatWhen(preview.span.startsAt, preview.span.endsAt, language) },
          { term: t('exchange:listing.where'), value: placeText(t, listing.place) },
          ...(listing.toPlace ? [{ term: t('exchange:listing.to'), value: placeText(t, listing.toPlace) }] : []),
          ...lines.map(({ label, text }) => ({ term: label, value: text })),
          ...(preview.inPart
            ? [{ term: t('exchange:proposal.minutes'), value: formatMinutes(listing.durationMinutes, language) }]
            : []),
        ]}
      />
      <p>{t(listing.autoAccept ? 'exchange:answer.means.at_once' : `exchange:answer.means.${kind}`, { name })}</p>
      {!listing.autoAccept && <p>{t('exchange:answer.means.back', { name })}</p>}
      <Form action={`${path}/answer`} idempotencyKey={idempotencyKey}>
        <TimeFields {...props} />
        {kind === 'offer' && (
          <TextArea
            name="note"
            label={t('exchange:answer.note', { name })}
            hint={t('exchange:answer.note.hint')}
            value={props.typed['note']}
            error={errors['note']}
          />
        )}
        {props.guardian && (
          <CheckboxGroup
            name="heard"
            label={t('exchange:proposal.heard')}
            hint={t('exchange:proposal.heard.hint')}
            value={props.typed['heard']}
            error={errors['heard']}
            options={[
              {
                value: oppositeOf(kind),
                label: [props.guardian.fullName, props.guardian.phone && readablePhone(props.guardian.phone)]
                  .filter(Boolean)
                  .join(', '),
              },
            ]}
            required
          />
        )}
        <div class="cluster">
          <Button text={t(`exchange:answer.yes.${kind}`)} kind="success" icon="check" />
          <LinkButton href={path} text={t('exchange:answer.no')} kind="quiet" />
        </div>
      </Form>
      <p>
        <a href={newListingHref(listing)}>{t('exchange:answer.other_time')}</a>
      </p>
    </div>
  );
}

function TimeFields({ listing, slots, preview, typed, errors }: AnswerListingPageProps) {
  const { t, language } = usePage();
  const { slot, span, inPart } = preview;
  const isLonger = slot.endsAt.getTime() - slot.startsAt.getTime() > listing.durationMinutes * 60_000;
  const shown = slots.slice(0, MOST_TIMES);
  return (
    <>
      {shown.length > 1 ? (
        <RadioCards
          name="slotId"
          label={t('exchange:answer.slot')}
          value={typed['slotId'] ?? slot.id}
          error={errors['slotId']}
          options={shown.map(({ id, startsAt, endsAt }) => ({
            value: id,
            label: formatWhen(startsAt, endsAt, language),
          }))}
        />
      ) : (
        <HiddenFields values={{ slotId: slot.id }} />
      )}
      {inPart && isLonger && (
        <TimeField
          name="startsAt"
          label={t('exchange:answer.from')}
          hint={
            shown.length > 1
              ? undefined
              : t('exchange:answer.from.hint', { span: `${slot.startsAt.toISOString()}/${slot.endsAt.toISOString()}` })
          }
          value={typed['startsAt'] ?? (shown.length > 1 ? undefined : toTimeInput(span.startsAt))}
          error={errors['startsAt']}
        />
      )}
      {inPart && listing.kind === 'offer' && (
        <NumberField
          name="minutes"
          label={t('exchange:answer.minutes')}
          value={typed['minutes'] ?? listing.durationMinutes}
          error={errors['minutes']}
        />
      )}
    </>
  );
}

function placeText(t: ReturnType<typeof usePage>['t'], place: ListingResponse['place']): string {
  return place.approximate ? t('exchange:listing.near', { comune: place.comune }) : place.name;
}
